"""When a number holds (``fact_metric.period_text``): phrases, the days they mean, which of them is a number's own."""
