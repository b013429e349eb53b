"""The controls of the Network page, in one row of popovers: data, network, contenders, run."""
