"""A workbook of new deputies, as small as one can be, and a PDF nobody reads."""

import io
import os
import zipfile
from xml.sax.saxutils import escape

PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="xl/workbook.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>',
}
TITLES = ("姓名", "性别", "民族", "手机号", "所属乡镇")
DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


def deputies(phones: list[str], town: str) -> bytes:
    """A list of new deputies with these telephone numbers, which tell them apart."""
    # Two of one name and town would be taken for one deputy.
    lines = [TITLES] + [("演练" + phone[3:].translate(DIGITS), "女", "汉族", phone, town) for phone in phones]
    body = ""
    for number, line in enumerate(lines, start=1):
        cells = "".join(
            f'<c r="{chr(65 + at)}{number}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
            for at, text in enumerate(line)
        )
        body += f'<row r="{number}">{cells}</row>'
    sheet = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{body}</sheetData></worksheet>'
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        for name, part in (PARTS | {"xl/worksheets/sheet1.xml": sheet}).items():
            book.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + part)
    return made.getvalue()


def pdf(size: int) -> bytes:
    """Bytes that begin and end like a PDF; documents are kept as they are sent."""
    return b"%PDF-1.4\n%" + os.urandom(size).hex().encode() + b"\n%%EOF\n"
