"""Workers: processes beside the server that run the races of the API. Pages and answers do not wait for each other."""
