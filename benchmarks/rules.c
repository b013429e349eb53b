/* The update rules in C, each recording the rows that experiments.run records: the state before
 * the step, its loss and rate, the gradient, the effective rates, and three counts of evaluations.
 *
 * `n` is the vector of experiments.numbers.pack: start, (a, b) of the valley, rate, noise, warm-up,
 * then the hyperparameters in their order. Each rule is written in the form that is its default. */

#include <math.h>

typedef struct {
    double x, y;
} Pair;

static inline double loss(const double *n, Pair p) {
    double away = n[2] - p.x, above = p.y - p.x * p.x;
    return away * away + n[3] * above * above;
}

static inline Pair gradient(const double *n, Pair p) {
    double away = n[2] - p.x, slope = 2 * n[3] * (p.y - p.x * p.x);
    return (Pair){-2 * away - 2 * p.x * slope, slope};
}

static inline double *put(double *row, Pair p) {
    row[0] = p.x, row[1] = p.y;
    return row + 2;
}

static inline double *report(double *row, double loss, double rate, Pair g, Pair effective) {
    row[0] = loss, row[1] = rate;
    row = put(put(row + 2, g), effective);
    row[0] = 0, row[1] = 1, row[2] = 0;
    return row + 3;
}

void gradient_descent(const double *restrict n, long steps, double *restrict row) {
    Pair p = {n[0], n[1]};
    double rate = n[4];
    for (long t = 0; t <= steps; t++) {
        Pair g = gradient(n, p);
        row = report(put(row, p), loss(n, p), rate, g, (Pair){rate, rate});
        p.x -= rate * g.x, p.y -= rate * g.y;
    }
}

static inline void roll(const double *restrict n, long steps, double *restrict row, double ahead) {
    Pair p = {n[0], n[1]}, v = {0, 0}, m = {0, 0};
    double rate = n[4], beta = n[7], unseen = 1;
    for (long t = 0; t <= steps; t++) {
        Pair g = gradient(n, (Pair){p.x + ahead * v.x, p.y + ahead * v.y});
        row = put(put(put(row, p), v), m);
        *row++ = unseen, unseen *= beta;
        row = report(row, loss(n, p), rate, g, (Pair){rate, rate});
        m = (Pair){beta * m.x + (1 - beta) * g.x, beta * m.y + (1 - beta) * g.y};
        v = (Pair){beta * v.x - rate * g.x, beta * v.y - rate * g.y};
        p.x += v.x, p.y += v.y;
    }
}

void momentum(const double *n, long steps, double *row) { roll(n, steps, row, 0); }

void nesterov(const double *n, long steps, double *row) { roll(n, steps, row, n[7]); }

void adagrad(const double *restrict n, long steps, double *restrict row) {
    Pair p = {n[0], n[1]}, c = {0, 0};
    double rate = n[4], epsilon = n[7];
    for (long t = 0; t <= steps; t++) {
        Pair g = gradient(n, p), before = c;
        c.x += g.x * g.x, c.y += g.y * g.y;
        Pair e = {rate / (sqrt(c.x) + epsilon), rate / (sqrt(c.y) + epsilon)};
        row = report(put(put(row, p), before), loss(n, p), rate, g, e);
        p.x -= e.x * g.x, p.y -= e.y * g.y;
    }
}

void rmsprop(const double *restrict n, long steps, double *restrict row) {
    Pair p = {n[0], n[1]}, s = {0, 0};
    double rate = n[4], rho = n[7], epsilon = n[8], unseen = 1;
    for (long t = 0; t <= steps; t++) {
        Pair g = gradient(n, p);
        row = put(put(row, p), s);
        *row++ = unseen, unseen *= rho;
        s = (Pair){rho * s.x + (1 - rho) * g.x * g.x, rho * s.y + (1 - rho) * g.y * g.y};
        Pair e = {rate / (sqrt(s.x) + epsilon), rate / (sqrt(s.y) + epsilon)};
        row = report(row, loss(n, p), rate, g, e);
        p.x -= e.x * g.x, p.y -= e.y * g.y;
    }
}

void adam(const double *restrict n, long steps, double *restrict row) {
    Pair p = {n[0], n[1]}, m = {0, 0}, v = {0, 0};
    double rate = n[4], beta1 = n[7], beta2 = n[8], epsilon = n[9], unseen1 = 1, unseen2 = 1;
    for (long t = 0; t <= steps; t++) {
        Pair g = gradient(n, p);
        row = put(put(put(row, p), m), v);
        *row++ = unseen1, *row++ = unseen2;
        m = (Pair){beta1 * m.x + (1 - beta1) * g.x, beta1 * m.y + (1 - beta1) * g.y};
        v = (Pair){beta2 * v.x + (1 - beta2) * g.x * g.x, beta2 * v.y + (1 - beta2) * g.y * g.y};
        unseen1 *= beta1, unseen2 *= beta2;
        double seen1 = 1 - unseen1, seen2 = 1 - unseen2;
        Pair r = {rate / (seen1 * (sqrt(v.x / seen2) + epsilon)), rate / (seen1 * (sqrt(v.y / seen2) + epsilon))};
        row = report(row, loss(n, p), rate, g, (Pair){(1 - beta1) * r.x, (1 - beta1) * r.y});
        p.x -= r.x * m.x, p.y -= r.y * m.y;
    }
}
