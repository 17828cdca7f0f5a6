//! Accepted and refused files, and pictures before and after.

use std::io::{Cursor, Write};

use bytes::Bytes;
use img_parts::jpeg::Jpeg;
use img_parts::png::{Png, PngChunk};
use img_parts::riff::{RiffChunk, RiffContent};
use img_parts::webp::WebP;
use img_parts::{ImageEXIF, ImageICC};
use proptest::prelude::*;

use super::*;
use crate::features::explanations::test_catalog::TestCatalog;

const PLACE: &[u8] = b"GPS 32.83 109.35";

fn container(parts: &[&str]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        zip.start_file(*part, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(b"<x/>").unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Little-endian EXIF with an orientation and something private behind it.
fn private_exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    tiff.extend_from_slice(&[orientation, 0, 0, 0, 0, 0, 0, 0]);
    tiff.extend_from_slice(PLACE);
    tiff
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = (content.len() + 2) as u16;
    [&[0xff, marker], length.to_be_bytes().as_slice(), content].concat()
}

/// A JPEG in structure: headers, private segments, two scans, and a video behind the end.
fn jpeg(orientation: u8) -> Vec<u8> {
    let exif = [b"Exif\0\0".as_slice(), &private_exif(orientation)].concat();
    [
        b"\xff\xd8".to_vec(),
        segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(0xe1, &exif),
        segment(
            0xe1,
            b"http://ns.adobe.com/xap/1.0/\0<x>GPS 32.83 109.35</x>",
        ),
        segment(0xe2, b"ICC_PROFILE\0\x01\x01colours"),
        segment(0xe2, b"MPF\0GPS 32.83 109.35"),
        segment(0xed, b"Photoshop 3.0\0GPS 32.83 109.35"),
        segment(0xee, b"Adobe\0d\0\0\0\0\x01"),
        segment(0xfe, PLACE),
        segment(0xdb, &[1; 65]),
        segment(0xc0, b"\x08\0\x10\0\x10\x01\x01\x11\0"),
        segment(0xda, b"\x01\x01\0\0\x3f\0"),
        b"data\xff\x00more\xff\xd0rest".to_vec(),
        segment(0xda, b"\x01\x01\0\0\x3f\0"),
        b"scan two\xff\xff\xd9".to_vec(),
        b"video with GPS 32.83 109.35\xff\xd9".to_vec(),
    ]
    .concat()
}

fn png(orientation: u8) -> Vec<u8> {
    let chunk =
        |kind: &[u8; 4], content: &[u8]| PngChunk::new(*kind, Bytes::copy_from_slice(content));
    let mut png = Png::from_bytes(Bytes::from_static(b"\x89PNG\r\n\x1a\n")).unwrap();
    *png.chunks_mut() = vec![
        chunk(b"IHDR", b"\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0"),
        chunk(b"tEXt", PLACE),
        chunk(b"eXIf", &private_exif(orientation)),
        chunk(b"gAMA", b"\0\0\xb1\x8f"),
        chunk(b"IDAT", b"pixels"),
        chunk(b"tIME", b"\x07\xea\x01\x01\0\0\0"),
        chunk(b"IEND", b""),
    ];
    let mut bytes = png.encoder().bytes().to_vec();
    bytes.extend_from_slice(PLACE);
    bytes
}

fn webp(orientation: u8) -> Vec<u8> {
    let chunk = |id: &[u8; 4], content: &[u8]| {
        RiffChunk::new(*id, RiffContent::Data(Bytes::copy_from_slice(content)))
    };
    let list = RiffContent::List {
        kind: Some(*b"WEBP"),
        subchunks: vec![
            chunk(b"VP8X", b"\x2c\0\0\0\0\0\0\0\0\0"),
            chunk(b"ICCP", b"colours"),
            chunk(b"VP8 ", b"\x50\x5a\x00\x9d\x01\x2a\x01\x00\x01\x00"),
            chunk(b"EXIF", &private_exif(orientation)),
            chunk(b"XMP ", PLACE),
            chunk(b"ABCD", PLACE),
        ],
    };
    WebP::new(RiffChunk::new(*b"RIFF", list))
        .unwrap()
        .encoder()
        .bytes()
        .to_vec()
}

fn is_private(bytes: &[u8]) -> bool {
    bytes.windows(PLACE.len()).any(|part| part == PLACE)
}

#[test]
fn the_content_decides_the_type() {
    let docx = container(&["[Content_Types].xml", "word/document.xml"]);
    let xlsx = container(&["[Content_Types].xml", "xl/workbook.xml"]);
    let (jpeg, png, webp) = (jpeg(1), png(1), webp(1));
    let files: [(&str, &[u8], FileType); 7] = [
        ("现场.JPG", &jpeg, FileType::Jpeg),
        ("a.jpeg", &jpeg, FileType::Jpeg),
        ("a.png", &png, FileType::Png),
        ("a.webp", &webp, FileType::Webp),
        ("批复.pdf", b"%PDF-1.7\n", FileType::Pdf),
        ("a.docx", &docx, FileType::Docx),
        ("a.xlsx", &xlsx, FileType::Xlsx),
    ];
    for (name, bytes, kind) in files {
        assert_eq!(sniff(name, bytes), Ok(kind), "{name}");
        assert!(kind.extensions().contains(&name::extension(name).as_str()));
    }
    let mismatch = |extension: &str| {
        Err(AttachmentError::TypeMismatch {
            extension: extension.into(),
        })
    };
    assert_eq!(sniff("a.png", &jpeg), mismatch("png"));
    assert_eq!(sniff("a.docx", &xlsx), mismatch("docx"));
    assert_eq!(sniff("a.xlsx", b"a,b"), mismatch("xlsx"));
    assert_eq!(sniff("a.jpg", b"MZ\x90\0"), mismatch("jpg"));
}

#[test]
fn other_encrypted_macro_and_broken_files_are_refused() {
    for (name, extension) in [
        ("a.exe", "exe"),
        ("a.svg", "svg"),
        ("a.html", "html"),
        ("无后缀", ""),
        (".jpg", ""),
    ] {
        let refused = AttachmentError::TypeNotAllowed {
            extension: extension.into(),
        };
        assert_eq!(sniff(name, b"x"), Err(refused.clone()));
        assert_eq!(refused.params()["extension"], extension);
    }
    assert_eq!(sniff("a.jpg", b""), Err(AttachmentError::Empty));
    assert_eq!(
        sniff("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        Err(AttachmentError::Encrypted)
    );
    let macros = container(&[
        "[Content_Types].xml",
        "word/document.xml",
        "word/vbaProject.bin",
    ]);
    assert_eq!(sniff("a.docx", &macros), Err(AttachmentError::HasMacros));
    assert_eq!(
        sniff("a.docx", b"PK\x03\x04 cut"),
        Err(AttachmentError::Damaged)
    );
}

#[test]
fn a_jpeg_keeps_picture_profile_and_orientation_only() {
    for (orientation, kept) in [(1, None), (6, Some(6))] {
        let clean = strip(FileType::Jpeg, Bytes::from(jpeg(orientation))).unwrap();
        assert!(!is_private(&clean), "orientation {orientation}");
        assert!(clean.ends_with(b"scan two\xff\xff\xd9"));
        let read = Jpeg::from_bytes(clean.clone()).unwrap();
        assert_eq!(read.icc_profile().as_deref(), Some(b"colours".as_slice()));
        assert_eq!(read.exif().and_then(|exif| exif::orientation(&exif)), kept);
        assert!(clean.windows(5).any(|part| part == b"Adobe"));
        assert_eq!(
            strip(FileType::Jpeg, clean.clone()).unwrap(),
            clean,
            "twice changes nothing"
        );
    }
}

#[test]
fn a_png_and_a_webp_lose_their_texts() {
    for (orientation, kept) in [(1, None), (8, Some(8))] {
        let clean = strip(FileType::Png, Bytes::from(png(orientation))).unwrap();
        assert!(!is_private(&clean));
        let read = Png::from_bytes(clean).unwrap();
        assert_eq!(read.exif().and_then(|exif| exif::orientation(&exif)), kept);
        assert!(read.chunk_by_type(*b"gAMA").is_some() && read.chunk_by_type(*b"tIME").is_none());
        let clean = strip(FileType::Webp, Bytes::from(webp(orientation))).unwrap();
        assert!(!is_private(&clean));
        let read = WebP::from_bytes(clean).unwrap();
        assert_eq!(read.exif().and_then(|exif| exif::orientation(&exif)), kept);
        assert_eq!(read.icc_profile().as_deref(), Some(b"colours".as_slice()));
        let flags = read.chunks()[0].content().data().unwrap()[0];
        assert_eq!(
            flags,
            if kept.is_some() { 0x28 } else { 0x20 },
            "no XMP, EXIF only if kept"
        );
    }
}

#[test]
fn cut_pictures_are_damaged_and_documents_stay_as_they_are() {
    let whole = jpeg(1);
    for length in [3, 40, 300] {
        let cut = strip(FileType::Jpeg, Bytes::copy_from_slice(&whole[..length]));
        assert_eq!(cut, Err(AttachmentError::Damaged), "{length} bytes");
    }
    let png = png(1);
    assert_eq!(
        strip(FileType::Png, Bytes::copy_from_slice(&png[..60])),
        Err(AttachmentError::Damaged)
    );
    assert_eq!(
        strip(FileType::Webp, Bytes::from_static(b"RIFF\xff\0\0\0WEBP")),
        Err(AttachmentError::Damaged)
    );
    let pdf = Bytes::from_static(b"%PDF-1.7 anything");
    assert_eq!(strip(FileType::Pdf, pdf.clone()), Ok(pdf));
}

#[test]
fn names_lose_folders_and_tricks_and_keep_their_ending() {
    let cleaned = |name: &str| clean_file_name(name).unwrap_or_default();
    assert_eq!(cleaned("C:\\照片\\现场 1.jpg"), "现场 1.jpg");
    assert_eq!(cleaned("../../etc/passwd"), "passwd");
    assert_eq!(cleaned("a\u{202e}gpj.exe\n"), "agpj.exe");
    assert_eq!(cleaned("a<b>:c?.pdf"), "a_b__c_.pdf");
    assert_eq!(cleaned("...隐藏.png. "), "隐藏.png");
    let long = cleaned(&format!("{}.docx", "长".repeat(200)));
    assert_eq!(long.chars().count(), 120);
    assert!(long.ends_with("长.docx"));
    for name in ["", "..", "/", " \u{200b} ", "a/"] {
        assert_eq!(clean_file_name(name), None, "{name:?}");
    }
}

#[test]
fn both_languages_have_the_same_texts() {
    let texts = TestCatalog::new(include_str!("locales/zh-CN.toml"));
    texts.assert_same_shape(&TestCatalog::new(include_str!("locales/en.toml")));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), cut in 0usize..600) {
        for (kind, whole) in [(FileType::Jpeg, jpeg(6)), (FileType::Png, png(6)), (FileType::Webp, webp(6))] {
            let mut mixed = whole[..cut.min(whole.len())].to_vec();
            mixed.extend_from_slice(&bytes);
            if let Ok(clean) = strip(kind, Bytes::from(mixed)) {
                prop_assert!(strip(kind, clean).is_ok());
            }
        }
        let _ = exif::orientation(&bytes);
    }

    #[test]
    fn a_clean_name_is_short_plain_and_stable(name in any::<String>()) {
        if let Some(clean) = clean_file_name(&name) {
            prop_assert!(clean.chars().count() <= 120 && !clean.is_empty());
            prop_assert!(!clean.contains(['/', '\\', '\n', '\0', ':']));
            prop_assert_eq!(clean_file_name(&clean), Some(clean));
        }
    }

    #[test]
    fn every_orientation_survives(value in 1u16..=8) {
        prop_assert_eq!(exif::orientation(&exif::minimal(value)), Some(value));
    }
}
