"""What a batch came to: counted entry by entry, kept as report.json, shown as a sentence, a table or a page.

`tally` counts in bounded memory, `summary` is report.json, `entries` reads report.ndjson, `location` finds both, `page`
draws. The order of the entries never counts.
"""
