"""Which pages need our browser modules and Plotly for their first picture, by their names in the address.

The catalogue is not among them: its pictures are ready-made. Nor is the page of starting points: its maps are coloured
without Plotly, and would have to wait for it.
"""

DRAWN_BY_PLOTLY = ("", "lessons", "learning_rates", "schedules", "noise", "slope_and_model", "second_order")
DRAWN_BY_PLOTLY += ("many_networks",)
