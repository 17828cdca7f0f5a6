"""Writes the first seeds of every target into corpus/: small, whole and ordinary, or wrong in one way.

What was found later is added by hand, named after what it showed; this writes only its own files anew.
"""

import base64
import hashlib
import hmac
import io
import json
import pathlib
import struct
import uuid
import zipfile
import zlib

CORPUS = pathlib.Path(__file__).parent / "corpus"
ID = "01950000-0000-7000-8000-0000000000a1"
NOON = 1_772_000_010


def save(target, name, content):
    folder = CORPUS / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def zipped(parts, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = method
            archive.writestr(entry, content)
    return out.getvalue()


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
ROOT = f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
BOOK = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>'
RELATIONS = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    f'<Relationship Id="rId3" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'
)
STYLES = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'


def column(index):
    return chr(ord("A") + index)


def rows(table):
    """Texts inline, numbers as numbers, dates in the second style."""
    lines = []
    for number, row in enumerate(table, 1):
        cells = []
        for index, value in enumerate(row):
            at = f"{column(index)}{number}"
            if value is None:
                continue
            if isinstance(value, (int, float)):
                cells.append(f'<c r="{at}" s="{1 if 30_000 < value < 60_000 else 0}"><v>{value}</v></c>')
            else:
                cells.append(f'<c r="{at}" t="inlineStr"><is><t>{value}</t></is></c>')
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def shared(table):
    """The same with shared strings."""
    texts, lines = [], []
    for number, row in enumerate(table, 1):
        cells = []
        for index, value in enumerate(row):
            if value is None:
                continue
            texts.append(value)
            cells.append(f'<c r="{column(index)}{number}" t="s"><v>{len(texts) - 1}</v></c>')
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'
    strings = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return sheet, f'<sst xmlns="{MAIN}" count="{len(texts)}" uniqueCount="{len(texts)}">{strings}</sst>'


def book(sheet, strings=f'<sst xmlns="{MAIN}"/>', method=zipfile.ZIP_DEFLATED):
    return zipped(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": ROOT,
            "xl/workbook.xml": BOOK,
            "xl/_rels/workbook.xml.rels": RELATIONS,
            "xl/styles.xml": STYLES,
            "xl/sharedStrings.xml": strings,
            "xl/worksheets/sheet1.xml": sheet,
        },
        method,
    )


DEPUTIES = [
    ["姓名*", "性别*", "出生日期", "民族*", "党派", "手机号", "所属乡镇", "人大名称", "届次", "选区", "当选日期", "任职状态"],
    ["张三", "男", 29_221, "汉族", "中国共产党", 13912345678, "城关镇", "城关镇人民代表大会", "十九", "老城选区", "2021年9月20日", "在职"],
    ["李四", "女", "1980/3/5", "回族", None, "+86 139-1234-5679", "城关镇", "城关镇人民代表大会", 19, "河坪选区", 44_459, None],
]
UNITS = [["单位全称*", "单位简称", "所属乡镇", "是否在用"], ["城关镇农业综合服务站", "农业站", "城关镇", "是"], ["市水利局", None, None, "否"]]
ACCOUNTS = [["用户名*", "姓名*", "角色*", "所在单位*", "手机号"], ["zhang.san", "张三", "代表", "城关镇人民代表大会", "13912345678"]]


def workbooks():
    save("workbook", "deputies.xlsx", book(rows(DEPUTIES)))
    save("workbook", "units.xlsx", book(*shared(UNITS)))
    save("workbook", "accounts-stored.xlsx", book(rows(ACCOUNTS), method=zipfile.ZIP_STORED))
    formula = f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="str"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>'
    save("workbook", "formula.xlsx", book(formula))
    save("workbook", "empty.zip", zipped({}))
    save("workbook", "table.csv", "姓名,性别\n张三,男\n")
    save("workbook", "old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64) + "EncryptedPackage".encode("utf-16-le"))
    save("sheet", "deputies", rows(DEPUTIES))
    sheet, strings = shared(UNITS)
    save("sheet", "units", f"{sheet}\x1e{strings}\x1e{STYLES}")
    kinds = "".join(
        f'<c r="{at}" t="{kind}"><v>{value}</v></c>'
        for at, kind, value in [("A1", "b", 1), ("B1", "e", "#REF!"), ("C1", "d", "2026-03-05T00:00:00"), ("D1", "n", "1E300"), ("E1", "s", 9), ("XFD1", "str", "x")]
    )
    save("sheet", "kinds", f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData><row r="1">{kinds}</row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>')
    dates = "".join(f'<row r="{n}"><c r="A{n}" s="1"><v>{value}</v></c></row>' for n, value in enumerate([0, 0.5, 60, -1, 2_958_466, 1e18], 1))
    save("sheet", "dates", f'<worksheet xmlns="{MAIN}"><sheetData>{dates}</sheetData></worksheet>')


def exif(orientation):
    return b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0" + bytes([orientation]) + bytes(7)


def segment(marker, content):
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def jpeg():
    return b"".join(
        [
            b"\xff\xd8",
            segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
            segment(0xE1, b"Exif\0\0" + exif(6)),
            segment(0xE2, b"ICC_PROFILE\0\x01\x01colours"),
            segment(0xDB, b"\x01" * 65),
            segment(0xC0, b"\x08\0\x10\0\x10\x01\x01\x11\0"),
            segment(0xDA, b"\x01\x01\0\0\x3f\0"),
            b"data\xff\x00more\xff\xd0rest\xff\xd9behind the end",
        ]
    )


def png():
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0\xff\0\0")
    parts = [chunk(b"IHDR", header), chunk(b"tEXt", b"where\0GPS"), chunk(b"eXIf", exif(3)), chunk(b"IDAT", pixels), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def webp():
    def chunk(kind, content):
        return kind + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)

    inside = b"WEBP" + chunk(b"VP8X", b"\x08" + bytes(9)) + chunk(b"VP8 ", b"\x50\x5a\x00\x9d\x01\x2a\x01\x00\x01\x00") + chunk(b"EXIF", exif(8))
    return b"RIFF" + struct.pack("<I", len(inside)) + inside


def nested_lists():
    inside = b""
    for _ in range(60):
        inside = b"LIST" + struct.pack("<I", len(inside) + 4) + b"abcd" + inside
    inside = b"WEBP" + inside
    return b"RIFF" + struct.pack("<I", len(inside)) + inside


def pictures():
    save("pictures", "turned.jpg", jpeg())
    save("pictures", "cut.jpg", jpeg()[:60])
    save("pictures", "small.png", png())
    save("pictures", "small.webp", webp())
    save("pictures", "nested-lists.webp", nested_lists())
    save("pictures", "letter.pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
    save("pictures", "letter.docx", zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"}))
    save("pictures", "macros.docx", zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>", "word/vbaProject.bin": "x"}))


def form(parts, boundary="luzhi"):
    body = b""
    for head, content in parts:
        body += f"--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + content + b"\r\n"
    return body + f"--{boundary}--\r\n".encode()


def multiparts():
    kind = b"multipart/form-data; boundary=luzhi\n"
    field = ('name="subject_kind"', b"suggestion")
    subject = ('name="subject_id"', ID.encode())
    picture = ('name="file"; filename="\u8def\u706f.png"\r\nContent-Type: image/png', png())
    save("multipart", "upload", b"\x40" + kind + form([field, subject, picture]))
    save("multipart", "byte-by-byte", b"\x01" + kind + form([field, subject, picture]))
    save("multipart", "no-file", b"\xff" + kind + form([subject]))
    save("multipart", "two-files", b"\x07" + kind + form([picture, picture]))
    save("multipart", "too-large", b"\xff" + kind + form([('name="file"; filename="a.pdf"', b"%PDF" + b"x" * 5000)]))
    save("multipart", "odd-name", b"\x20" + kind + form([("name*=UTF-8''file; filename=\"..\\\\..\\\\a\u202egpj.exe\"", b"x")]))
    save("multipart", "cut", b"\x10" + kind + form([field, picture])[:150])
    save("multipart", "no-boundary", b"\x10multipart/form-data\n--luzhi\r\n\r\nx\r\n--luzhi--")
    save("multipart", "json", b"\x10application/json\n{}")


def cursors():
    for name, keys in {"text": ["zhangsan", ID], "moment": ["2026-03-05T01:02:03.000000Z", 7, ID], "day": [None, True, ID], "wrong": [{"a": []}, 1e300]}.items():
        inside = json.dumps({"h": "fuzz", "k": keys, "b": name == "day"}, separators=(",", ":"))
        save("cursor", f"{name}-inside", inside)
        save("cursor", name, base64.urlsafe_b64encode(inside.encode()).rstrip(b"="))
    save("cursor", "other-list", '{"h":"0123456789ab","k":[1]}')
    save("cursor", "changes-inside", struct.pack(">qqI", 12, 3, 0xC0FFEE))
    save("cursor", "changes", base64.urlsafe_b64encode(struct.pack(">qqI", -(2**63), 0, 1)).rstrip(b"="))


def seal(purpose, sitting, turn):
    key = hashlib.sha256(b"meeting-check-in:fuzz").digest()
    return hmac.digest(key, purpose + sitting + struct.pack(">q", turn), "sha256")


def tokens():
    sitting = uuid.UUID(ID).bytes
    for name, ago in {"fresh": 0, "old": 40}.items():
        turn = NOON // 15 - ago
        inside = sitting + struct.pack(">q", turn) + seal(b"token", sitting, turn)[:16]
        save("tokens", f"check-in-{name}-inside", inside)
        save("tokens", f"check-in-{name}", base64.urlsafe_b64encode(inside).rstrip(b"="))
    number = struct.unpack(">I", seal(b"digits", bytes(16), NOON // 60)[:4])[0] % 1_000_000
    save("tokens", "digits", f"{number:06}")
    save("tokens", "teller", "7k2qd-9xw4m-0Il1O-ZZZZZ")
    save("tokens", "resident", "7K2QD-9XW4M")
    body = struct.pack(">q", NOON + 60) + bytes(range(16))
    key = hashlib.sha256(b"resident-challenge:fuzz").digest()
    save("tokens", "challenge-inside", body + hmac.digest(key, body, "sha256")[:16])
    save("tokens", "header-inside", '{"alg":"HS256","typ":"JWT"}')
    save("tokens", "header-none-inside", '{"alg":"none"}')
    save("tokens", "words", "十七 ２４ Ａ")


def tables():
    save("csv", "calendar", "date,kind,name\n2026-01-01,off,元旦\n2026-02-14,work,春节\n2026-10-01,off,国庆节\n")
    save("csv", "villages", "code,name,streetCode,urban_rural\n610981100004,老城社区居委会,610981100,111\n610981100005,,610981100,\n")
    save("csv", "provinces", "\ufeffcode,name\n61,陕西省\n61,陕西省\n6109,安康市\n")
    save("csv", "changes", "effective_on,kind,from_codes,to_codes,name,basis,from_name\n2021-02-07,recode,610928,610981,旬阳市,民政部批复,旬阳县\n2022-01-01,split,610981100,610981100;610981101,城关镇;新镇,批复,城关镇\n")
    save("csv", "cells", "=1+1,+86 139,-5,＠x,2026年3月5日,20260305,1.5.2026,\u200b\ufeff x \u202e\r\n\"a\"\"b\",\"two\nlines\"\n")
    save("csv", "quotes", '"code","na\nme"\n"61')
    save("region", "levels", "61\n6109\n610981\n610981100\n610981100004\n")
    save("region", "placeholder", "441900000000\n4419\n441900\n")
    save("region", "sent", '"610981000000"')
    save("region", "wrong", "001234\n61098\n6109810000000\n６１\n-10981\n")


def bodies():
    suggestion = {"id": ID, "title": "关于修缮村组道路的建议", "content": "三组至村委会的道路路面破损严重，雨天难以通行，建议安排修缮。", "level": "township", "invited_deputy_ids": [ID], "submit": True}
    contact = {"name": "王五", "phone": "13912345678"}
    sent = {
        "a": suggestion,
        "b": {"title": "  ", "content": None, "is_confidential": True},
        "c": {"result_class": "B", "content": "已经安排修缮，十月底以前完工，完工后请代表现场查看。", "signed_by": "赵立新", "promise": {"content": "修缮道路", "due_on": "2026-10-31"}},
        "d": {"username": "deputy", "password": "not one of ours", "client": "app", "totp_code": "123456"},
        "e": {"username": "zhang.san", "display_name": "张三", "role": "deputy", "organ_id": ID, "deputy_id": ID, "phone": "13912345678"},
        "f": {"level": "township", "kind": "congress_session", "begins_on": "2026-03-10", "ends_on": "2026-03-11", "begins_at": "2026-03-10T01:00:00Z", "place": "镇政府大会议室", "ordinal": 6},
        "g": {"issued": 50, "returned": 49, "spoiled": 1, "choices": [{"choice": "in_favour", "count": 48}], "persons": [{"option_id": None, "name": "李四", "in_favour": 1}]},
        "h": {"codes": [{"person_id": ID, "share_code": "7K2QD-9XW4M-00000-ZZZZZ"}]},
        "i": {"level": "township", "kind": "good_deed", "held_on": "2026-03-01", "title": "义务植树", "hours": 3},
        "j": {"level": "township", "content": "三组水压不足", "village": "老城社区", "category": "water", "follow_up_on": "2026-04-01", "is_shared": False},
        "k": {"level": "township", "channel": "questionnaire", "rows": [{"content": "村口装路灯", "contact": contact}]},
        "l": {"present_ids": [ID], "absences": [{"deputy_id": ID, "reason": "在外务工"}]},
        "m": {"client_id": ID, "county": "610981", "kind": "letter", "deputy_id": ID, "title": "路灯", "content": "村口没有路灯", "challenge": {"token": "abc", "proof": 17, "answer": "十二"}},
        "z": {"at": "2026-03-05T01:02:03.456789+08:00"},
    }
    for letter, body in sent.items():
        save("json", f"body-{letter}", letter + json.dumps(body, ensure_ascii=False))
    save("json", "nul", 'a{"title":"a\\u0000b"}')
    save("json", "deep", "a" + "[" * 200 + "]" * 200)
    save("json", "twice", 'a{"title":"x","title":"y"}')
    save("json", "broken", b"d\xff\xfe{\"username\": \"\xed\xa0\x80\"")
    save("json", "far-away", 'z{"at":"+262142-12-31T23:59:59Z"}')
    save("json", "last-moment", 'z{"at":"9999-12-31T23:59:59.999999Z"}')
    for letter, text in {
        "a": f"view=mine&status=assigned,handling&town_id={ID}&submitted_at_from=2026-03-01T00:00:00Z&q=%E9%81%93%E8%B7%AF&sort=-due_on&limit=50&count=true",
        "b": "view=all&kind=congress_session&year=2026&cursor=eyJ9",
        "c": "level=township&limit=201&unknown=1",
        "d": "kind=good_deed,other&status=,,&from=2026-13-01",
        "e": "group=true&q=%ff%fe&limit=&limit=2",
        "f": "q=%00&status=pool",
    }.items():
        save("query", f"list-{letter}", letter + text)
    save("query", "far-away", "asubmitted_at_to=%2B262142-12-31T23:59:59Z")


for write in (workbooks, pictures, multiparts, cursors, tokens, tables, bodies):
    write()
