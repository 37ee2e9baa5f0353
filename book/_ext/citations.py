"""Ties the chapters to the bibliography.

A chapter cites by a plain link to a DOI or to arXiv, which works in any viewer. In the book such a link leads to the
entry of the bibliography that has this address, with the full reference on hover.
"""

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

PAGE = "appendices/bibliography"


def address(fields):
    """Where an entry's paper is, or None."""
    if "doi" in fields:
        return "https://doi.org/" + fields["doi"]
    if "eprint" in fields:
        return "https://arxiv.org/abs/" + fields["eprint"]
    return fields.get("url")


class Citations(SphinxPostTransform):
    default_priority = 5

    def run(self, **kwargs):
        if self.env.docname == PAGE or self.app.builder.format != "html":
            return
        domain = self.env.get_domain("cite")
        by_address = {}
        entries = domain.bibdata.data.entries
        for citation in domain.citations:
            where = address({key.lower(): value for key, value in entries[citation.key].fields.items()})
            if where:
                by_address[where.lower()] = citation
        for link in self.document.findall(nodes.reference):
            citation = by_address.get(link.get("refuri", "").lower())
            if citation:
                page = self.app.builder.get_relative_uri(self.env.docname, PAGE)
                link["refuri"] = f"{page}#{citation.citation_id}"
                link["internal"] = True
                link["reftitle"] = citation.formatted_entry.text.render(plain()).strip()
                link["classes"].append("citation-link")


def plain():
    from pybtex.backends.plaintext import Backend

    return Backend()


def without_list_role(app, page, template, context, doctree):
    """The extension's list role promises list items that it does not have, and its role of an entry is deprecated."""
    for role in [' role="list"', ' role="doc-biblioentry"']:
        if "citation-list" in context.get("body", ""):
            context["body"] = context["body"].replace(role, "")


def setup(app):
    app.add_post_transform(Citations)
    app.connect("html-page-context", without_list_role)
    return {"parallel_read_safe": True, "version": "1"}
