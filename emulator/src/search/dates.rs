//! The date notations of the API.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};

/// `yyyy-MM-dd HH:mm:ss +0000` of unix seconds.
pub fn format(seconds: i64) -> String {
    let time = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    format!("{} +0000", time.to_zoned(TimeZone::UTC).strftime("%Y-%m-%d %H:%M:%S"))
}

/// Unix seconds of any accepted notation: unix seconds, `yyyy-MM-dd HH:mm:ss Z`,
/// `yyyy-MM-dd HH:mm:ss` or `yyyy-MM-dd`, the last two in UTC. ISO 8601 is not among them.
pub fn parse(text: &str) -> Option<i64> {
    let text = text.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok();
    }
    let mut parts = text.split(' ');
    let day = Date::strptime("%Y-%m-%d", parts.next()?).ok()?;
    let (time, zone) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let moment = match time {
        None => day.at(0, 0, 0, 0),
        Some(time) => DateTime::strptime("%Y-%m-%d %H:%M:%S", format!("{day} {time}")).ok()?,
    };
    let offset = zone.map_or(Some(Offset::UTC), parse_offset)?;
    Some(offset.to_timestamp(moment).ok()?.as_second())
}

fn parse_offset(text: &str) -> Option<Offset> {
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits = text.get(1..)?;
    if digits.len() != 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = (digits[..2].parse::<i32>().ok()?, digits[2..].parse::<i32>().ok()?);
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_documented_notation_is_read() {
        assert_eq!(parse("1447804800"), Some(1_447_804_800));
        assert_eq!(parse("2015-04-22 18:48:38 -0500"), Some(1_429_746_518));
        assert_eq!(parse("2015-04-22 23:48:38"), Some(1_429_746_518));
        assert_eq!(parse("2015-11-18"), Some(1_447_804_800));
        assert_eq!(format(1_447_804_800), "2015-11-18 00:00:00 +0000");
    }

    #[test]
    fn other_notations_are_refused() {
        for text in ["2015-11-18T00:00:00Z", "yesterday", "", "2015-13-01", "2015-11-18 00:00:00 0500"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
