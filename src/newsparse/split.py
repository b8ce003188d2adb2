from newsparse.model import Span
def spans(blocks,*,separator=None):
    t="".join(blocks)
    if t.strip(): yield Span(t)
