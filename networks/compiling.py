"""How XLA compiles a program of networks: it is long, and has often run to its end before XLA has done its best.

The first training of the page, six rules and the look, took 9.4 s of one core to compile. With level 1 it is 6.2 s, and
no step is slower. Without the emitters that XLA has for fused operations it is 4.5 s, and a step takes 1.2 to 1.4 times
as long, 48 instead of 34 microseconds on that page; from eight hidden layers on they no longer cost more to compile.
Two programs are compiled at once, so that to split one between cores only adds work: 3.7 s.
"""

OPTIONS: dict[str, bool | int] = {
    "xla_backend_optimization_level": 1,
    "xla_cpu_use_fusion_emitters": False,
    "xla_cpu_parallel_codegen_split_count": 1,
}
