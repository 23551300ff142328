"""What is on the screen. The only place that knows Textual."""
