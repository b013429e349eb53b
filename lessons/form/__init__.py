"""What a lesson is made of: the guess, the answer, the control, and the message to the browser."""
