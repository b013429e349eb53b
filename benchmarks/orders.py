"""How fast the methods converge: measured rates and orders beside what theory says, as a table.

Run with: python -m benchmarks.orders
"""

from tests.tools.orders import measures


def main() -> None:
    for m in measures():
        print(f"{m.what:<52}{m.measured:>11.6f}   theory {m.theory:<14}{'' if m.agrees else 'DISAGREES'}".rstrip())


if __name__ == "__main__":
    main()
