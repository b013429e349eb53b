/* Adam on Himmelblau's function for many starts, in float32: a chunk of runs takes a step together, so that the
   inner loop can fill the vector units. Of each run the end is kept: theta, loss, lowest loss, steps above the target. */

#include <math.h>

enum { CHUNK = 256, COLUMNS = 5 };

static float loss(float x, float y) {
    float r = x * x + y - 11.0f, s = x + y * y - 7.0f;
    return r * r + s * s;
}

/* numbers: rate, beta1, beta2, epsilon, target. runs is a multiple of CHUNK; ends has COLUMNS rows of runs. */
void adam(const float *starts, long runs, long steps, const float *numbers, float *ends) {
    const float rate = numbers[0], beta1 = numbers[1], beta2 = numbers[2], epsilon = numbers[3], target = numbers[4];
    for (long first = 0; first < runs; first += CHUNK) {
        float x[CHUNK], y[CHUNK], mx[CHUNK], my[CHUNK], vx[CHUNK], vy[CHUNK], lowest[CHUNK], above[CHUNK];
        for (int i = 0; i < CHUNK; i++) {
            x[i] = starts[first + i], y[i] = starts[runs + first + i];
            mx[i] = my[i] = vx[i] = vy[i] = above[i] = 0.0f, lowest[i] = INFINITY;
        }
        float unseen1 = 1.0f, unseen2 = 1.0f;
        for (long t = 0; t < steps; t++) {
            unseen1 *= beta1, unseen2 *= beta2;
            const float seen1 = 1.0f - unseen1, seen2 = 1.0f - unseen2;
            for (int i = 0; i < CHUNK; i++) {
                const float r = x[i] * x[i] + y[i] - 11.0f, s = x[i] + y[i] * y[i] - 7.0f, l = r * r + s * s;
                const float gx = 4.0f * r * x[i] + 2.0f * s, gy = 2.0f * r + 4.0f * s * y[i];
                lowest[i] = l < lowest[i] ? l : lowest[i];
                above[i] += lowest[i] <= target ? 0.0f : 1.0f;
                mx[i] = beta1 * mx[i] + (1.0f - beta1) * gx, my[i] = beta1 * my[i] + (1.0f - beta1) * gy;
                vx[i] = beta2 * vx[i] + (1.0f - beta2) * gx * gx, vy[i] = beta2 * vy[i] + (1.0f - beta2) * gy * gy;
                x[i] -= rate / (seen1 * (sqrtf(vx[i] / seen2) + epsilon)) * mx[i];
                y[i] -= rate / (seen1 * (sqrtf(vy[i] / seen2) + epsilon)) * my[i];
            }
        }
        for (int i = 0; i < CHUNK; i++) {
            const float l = loss(x[i], y[i]), least = l < lowest[i] ? l : lowest[i];
            const float column[COLUMNS] = {x[i], y[i], l, least, least <= target ? above[i] : NAN};
            for (int c = 0; c < COLUMNS; c++) ends[c * runs + first + i] = column[c];
        }
    }
}
