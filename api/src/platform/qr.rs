//! QR codes (ISO/IEC 18004) of short texts such as addresses: byte mode, error correction M, versions 1 to 10.

/// Error correction codewords of a block, by version.
const CORRECTION: [usize; 10] = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
/// Blocks, by version.
const BLOCKS: [usize; 10] = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];
/// Light modules around the code.
const QUIET: usize = 4;

/// A code: dark modules by row and column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    size: usize,
    dark: Vec<bool>,
    fixed: Vec<bool>,
}

impl Qr {
    /// The smallest code that holds a text; none for more than 213 bytes.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let version = (1..=10).find(|version| text.len() <= room(*version))?;
        let all = with_correction(version, &data(version, text.as_bytes()));
        let codes = (0..8_u8).map(|mask| Self::masked(version, &all, mask));
        codes.min_by_key(Self::penalty)
    }

    /// As a picture, dark on light; its text is for who cannot see it.
    #[must_use]
    pub fn svg(&self) -> String {
        let side = self.size + 2 * QUIET;
        let mut path = String::new();
        for y in 0..self.size {
            for x in (0..self.size).filter(|x| self.dark[y * self.size + x]) {
                path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
            }
        }
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
             shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\
             <path d=\"{path}\"/></svg>"
        )
    }

    /// Modules in a row.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// The dark modules of a row, as stretches from one to before another.
    #[must_use]
    pub fn stretches(&self, y: usize) -> Vec<(usize, usize)> {
        let row = &self.dark[y * self.size..(y + 1) * self.size];
        let mut found: Vec<(usize, usize)> = Vec::new();
        for x in (0..self.size).filter(|x| row[*x]) {
            match found.last_mut() {
                Some(last) if last.1 == x => last.1 = x + 1,
                _ => found.push((x, x + 1)),
            }
        }
        found
    }

    fn masked(version: usize, codewords: &[u8], mask: u8) -> Self {
        let size = version * 4 + 17;
        let mut code = Self {
            size,
            dark: vec![false; size * size],
            fixed: vec![false; size * size],
        };
        code.patterns(version);
        code.format(mask);
        code.fill(codewords, mask);
        code
    }

    fn set(&mut self, x: usize, y: usize, dark: bool) {
        self.dark[y * self.size + x] = dark;
        self.fixed[y * self.size + x] = true;
    }

    fn patterns(&mut self, version: usize) {
        let size = self.size;
        for i in 0..size {
            self.set(6, i, i.is_multiple_of(2));
            self.set(i, 6, i.is_multiple_of(2));
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
            self.square((x, y), 4);
        }
        let places = alignment(version);
        let last = places.len().saturating_sub(1);
        for (i, x) in places.iter().enumerate() {
            for (j, y) in places.iter().enumerate() {
                if ![(0, 0), (0, last), (last, 0)].contains(&(i, j)) {
                    self.square((*x, *y), 2);
                }
            }
        }
        if version >= 7 {
            let mut rest = version;
            for _ in 0..12 {
                rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
            }
            let bits = (version << 12) | rest;
            for i in 0..18 {
                let (a, b) = (size - 11 + i % 3, i / 3);
                let dark = (bits >> i) & 1 == 1;
                self.set(a, b, dark);
                self.set(b, a, dark);
            }
        }
    }

    /// Rings around a middle: of the finders with a light edge outside, of the alignment without.
    fn square(&mut self, (cx, cy): (usize, usize), reach: usize) {
        for dy in 0..=2 * reach {
            for dx in 0..=2 * reach {
                let (x, y) = (cx + dx, cy + dy);
                if x < reach || y < reach || x - reach >= self.size || y - reach >= self.size {
                    continue;
                }
                let ring = dx.abs_diff(reach).max(dy.abs_diff(reach));
                let dark = if reach == 4 {
                    ring != 2 && ring != 4
                } else {
                    ring != 1
                };
                self.set(x - reach, y - reach, dark);
            }
        }
    }

    fn format(&mut self, mask: u8) {
        // Error correction M is 0 there.
        let data = usize::from(mask);
        let mut rest = data;
        for _ in 0..10 {
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        }
        let bits = ((data << 10) | rest) ^ 0x5412;
        let bit = |i: usize| (bits >> i) & 1 == 1;
        let size = self.size;
        for i in 0..6 {
            self.set(8, i, bit(i));
        }
        self.set(8, 7, bit(6));
        self.set(8, 8, bit(7));
        self.set(7, 8, bit(8));
        for i in 9..15 {
            self.set(14 - i, 8, bit(i));
        }
        for i in 0..8 {
            self.set(size - 1 - i, 8, bit(i));
        }
        for i in 8..15 {
            self.set(8, size - 15 + i, bit(i));
        }
        self.set(8, size - 8, true);
    }

    fn fill(&mut self, codewords: &[u8], mask: u8) {
        let size = self.size;
        let columns = (1..size).rev().step_by(2);
        let mut bits = codewords
            .iter()
            .flat_map(|byte| (0..8).rev().map(move |i| (byte >> i) & 1 == 1));
        for right in columns.map(|right| if right <= 6 { right - 1 } else { right }) {
            for step in 0..size {
                for x in [right, right - 1] {
                    let is_upward = (right + 1) & 2 == 0;
                    let y = if is_upward { size - 1 - step } else { step };
                    let at = y * size + x;
                    if !self.fixed[at] {
                        self.dark[at] = bits.next().unwrap_or_default() ^ inverts(mask, x, y);
                    }
                }
            }
        }
    }

    /// How hard it is to read: long runs, blocks, more of one shade than of the other.
    fn penalty(&self) -> usize {
        let size = self.size;
        let at = |x: usize, y: usize| self.dark[y * size + x];
        let mut sum = 0;
        for line in 0..size {
            let row: Vec<bool> = (0..size).map(|i| at(i, line)).collect();
            let column: Vec<bool> = (0..size).map(|i| at(line, i)).collect();
            for run in row
                .chunk_by(|a, b| a == b)
                .chain(column.chunk_by(|a, b| a == b))
            {
                if run.len() >= 5 {
                    sum += run.len() - 2;
                }
            }
        }
        for y in 1..size {
            for x in 1..size {
                let one = at(x, y);
                if one == at(x - 1, y) && one == at(x, y - 1) && one == at(x - 1, y - 1) {
                    sum += 3;
                }
            }
        }
        let dark = self.dark.iter().filter(|dark| **dark).count();
        sum + (dark * 20).abs_diff(size * size * 10) / (size * size) * 10
    }
}

fn inverts(mask: u8, x: usize, y: usize) -> bool {
    match mask {
        0 => (x + y).is_multiple_of(2),
        1 => y.is_multiple_of(2),
        2 => x.is_multiple_of(3),
        3 => (x + y).is_multiple_of(3),
        4 => (x / 3 + y / 2).is_multiple_of(2),
        5 => x * y % 2 + x * y % 3 == 0,
        6 => (x * y % 2 + x * y % 3).is_multiple_of(2),
        _ => ((x + y) % 2 + x * y % 3).is_multiple_of(2),
    }
}

/// The middles of the alignment patterns, in each direction.
fn alignment(version: usize) -> Vec<usize> {
    if version == 1 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
    let last = version * 4 + 10;
    let mut places: Vec<usize> = (0..count - 1).map(|i| last - i * step).collect();
    places.push(6);
    places.reverse();
    places
}

/// All codewords of a version.
fn codewords(version: usize) -> usize {
    let mut modules = (16 * version + 128) * version + 64;
    if version >= 2 {
        let count = version / 7 + 2;
        modules -= (25 * count - 10) * count - 55;
        if version >= 7 {
            modules -= 36;
        }
    }
    modules / 8
}

fn data_codewords(version: usize) -> usize {
    codewords(version) - CORRECTION[version - 1] * BLOCKS[version - 1]
}

/// Bytes of text a version holds: without its mode and its length.
fn room(version: usize) -> usize {
    let head = if version < 10 { 12 } else { 20 };
    (data_codewords(version) * 8 - head) / 8
}

/// Mode, length, text and padding.
fn data(version: usize, text: &[u8]) -> Vec<u8> {
    let mut bits: Vec<bool> = Vec::new();
    let mut push = |value: usize, count: u32| {
        bits.extend((0..count).rev().map(|i| (value >> i) & 1 == 1));
    };
    push(4, 4);
    push(text.len(), if version < 10 { 8 } else { 16 });
    for byte in text {
        push(usize::from(*byte), 8);
    }
    let most = data_codewords(version) * 8;
    let end = (most - bits.len()).min(4);
    bits.resize(bits.len() + end, false);
    bits.resize(bits.len().next_multiple_of(8), false);
    let mut bytes: Vec<u8> = bits
        .chunks(8)
        .map(|byte| byte.iter().fold(0, |n, bit| (n << 1) | u8::from(*bit)))
        .collect();
    for pad in [0xec, 0x11].into_iter().cycle() {
        if bytes.len() >= data_codewords(version) {
            return bytes;
        }
        bytes.push(pad);
    }
    bytes
}

/// The blocks with their error correction, interleaved.
fn with_correction(version: usize, data: &[u8]) -> Vec<u8> {
    let (blocks, length) = (BLOCKS[version - 1], CORRECTION[version - 1]);
    let all = codewords(version);
    let (short, short_blocks) = (all / blocks - length, blocks - all % blocks);
    let divisor = divisor(length);
    let mut parts = Vec::with_capacity(blocks);
    let mut rest = data;
    for block in 0..blocks {
        let (part, after) = rest.split_at(short + usize::from(block >= short_blocks));
        parts.push((part, remainder(part, &divisor)));
        rest = after;
    }
    let mut out = Vec::with_capacity(all);
    for i in 0..=short {
        out.extend(parts.iter().filter_map(|(part, _)| part.get(i)));
    }
    for i in 0..length {
        out.extend(parts.iter().filter_map(|(_, correction)| correction.get(i)));
    }
    out
}

fn multiply(x: u8, y: u8) -> u8 {
    (0..8).rev().fold(0_u8, |z, i| {
        let doubled = (z << 1) ^ ((z >> 7) * 0x1d);
        doubled ^ (((y >> i) & 1) * x)
    })
}

fn divisor(degree: usize) -> Vec<u8> {
    let mut result = vec![0; degree];
    result[degree - 1] = 1;
    let mut root = 1;
    for _ in 0..degree {
        for i in 0..degree {
            let next = result.get(i + 1).copied().unwrap_or_default();
            result[i] = multiply(result[i], root) ^ next;
        }
        root = multiply(root, 2);
    }
    result
}

fn remainder(data: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut result = vec![0; divisor.len()];
    for byte in data {
        let factor = byte ^ result.remove(0);
        result.push(0);
        for (one, by) in result.iter_mut().zip(divisor) {
            *one ^= multiply(*by, factor);
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_correction_is_that_of_the_standard() {
        // The example of annex I: 01234567 in version 1-M.
        let data = [
            0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11,
            0xec, 0x11,
        ];
        let correction = [0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55];
        assert_eq!(with_correction(1, &data)[16..], correction);
    }

    #[test]
    fn a_text_gets_the_smallest_code_that_holds_it() {
        let sizes = [(14, 21), (15, 25), (106, 41), (107, 45), (213, 57)];
        for (length, size) in sizes {
            let code = Qr::of(&"a".repeat(length)).unwrap();
            assert_eq!(code.size, size, "{length}");
            assert!(code.svg().starts_with("<svg"));
        }
        assert_eq!(Qr::of(&"a".repeat(214)), None);
    }
}
