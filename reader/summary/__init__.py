"""The sentences that carry a text. The only place that knows sumy."""
