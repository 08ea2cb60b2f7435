"""From documents to what people work with: tables, workbooks, calendars, graphs.

Plain functions from `schema.Document` to rows, text or bytes. Libraries that one format alone needs are imported there.
"""
