"""Starting points: the basin of each minimum under each optimizer."""
