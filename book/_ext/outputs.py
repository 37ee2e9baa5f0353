"""Gives the outputs of cells the classes that descent.css styles: claims are quiet, verdicts stand out."""

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

CLAIM = "✓ "
NOT_YET = "… "


def kind(line):
    return "claims" if line.startswith(CLAIM) else "verdict" if line.startswith(NOT_YET) else ""


class Claims(SphinxPostTransform):
    """Parts what a cell printed into its claims and the rest."""

    default_priority = 900

    def run(self, **kwargs):
        for block in list(self.document.findall(nodes.literal_block)):
            if "stream" in block["classes"]:
                parts = self.parts(block)
                if any("claims" in part["classes"] or "verdict" in part["classes"] for part in parts):
                    block.replace_self(parts)

    @staticmethod
    def parts(block):
        parts, lines = [], block.astext().rstrip("\n").split("\n")
        start = 0
        for end in range(1, len(lines) + 1):
            if end == len(lines) or kind(lines[end]) != kind(lines[start]):
                text = "\n".join(lines[start:end])
                part = nodes.literal_block(text, text, **block.attributes)
                part["classes"] = block["classes"] + [name for name in [kind(lines[start])] if name]
                parts.append(part)
                start = end
        return parts


def setup(app):
    app.add_post_transform(Claims)
    return {"parallel_read_safe": True, "version": "1"}
