"""Each coordinate its own rate: AdaGrad, RMSProp, Adam, Adadelta."""
