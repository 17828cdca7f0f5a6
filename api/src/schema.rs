//! Every table, for both engines. Hand-kept beside `migrations/`; the schema parity test compares them.

#![expect(missing_docs, reason = "the migrations document the tables")]

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    counties (id) {
        id -> BigInt,
        region_code -> Text,
        name -> Text,
        created_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    events (id) {
        id -> BigInt,
        tx -> BigInt,
        county_id -> BigInt,
        organ_id -> Nullable<Uid>,
        actor_id -> Nullable<Uid>,
        actor_name -> Text,
        actor_role -> Text,
        kind -> Text,
        subject_kind -> Text,
        subject_id -> Uid,
        request_id -> Uid,
        at -> UtcTimestamp,
        data -> JsonDoc,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    event_seals (county_id, sequence) {
        county_id -> BigInt,
        sequence -> BigInt,
        event_id -> BigInt,
        hash -> Binary,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    event_cursors (consumer) {
        consumer -> Text,
        tx -> BigInt,
        event_id -> BigInt,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    event_heads (county_id) {
        county_id -> BigInt,
        sequence -> BigInt,
        hash -> Binary,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    idempotency_keys (account_id, key) {
        account_id -> Uid,
        key -> Text,
        method -> Text,
        path -> Text,
        fingerprint -> Binary,
        status -> Integer,
        body -> Binary,
        etag -> Nullable<Text>,
        location -> Nullable<Text>,
        expires_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    regions (id) {
        id -> BigInt,
        code -> Text,
        name -> Text,
        level -> SmallInt,
        parent_code -> Nullable<Text>,
        urban_rural -> Nullable<Text>,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    region_changes (id) {
        id -> BigInt,
        effective_on -> Date,
        kind -> Text,
        from_code -> Nullable<Text>,
        from_name -> Nullable<Text>,
        to_code -> Nullable<Text>,
        to_name -> Nullable<Text>,
        basis -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    calendar_days (day) {
        day -> Date,
        kind -> Text,
        name -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    organs (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        kind -> Text,
        name -> Text,
        short_name -> Text,
        parent_id -> Nullable<Uid>,
        town_id -> Nullable<Uid>,
        region_code -> Text,
        is_active -> Bool,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    terms (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Nullable<Uid>,
        congress_name -> Text,
        ordinal -> SmallInt,
        starts_on -> Date,
        ends_on -> Nullable<Date>,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputies (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        name -> Text,
        sort_key -> Text,
        gender -> Text,
        born_on -> Nullable<Date>,
        ethnicity -> Text,
        party -> Text,
        education -> Text,
        occupation -> Text,
        government_post -> Nullable<Text>,
        phone -> Nullable<Text>,
        town_id -> Nullable<Uid>,
        is_demo -> Bool,
        search_text -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    mandates (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        deputy_id -> Uid,
        term_id -> Uid,
        level -> Text,
        constituency -> Text,
        group_id -> Nullable<Uid>,
        post -> Nullable<Text>,
        elected_on -> Date,
        status -> Text,
        ended_on -> Nullable<Date>,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    mandate_changes (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        mandate_id -> Uid,
        kind -> Text,
        reason -> Nullable<Text>,
        effective_on -> Date,
        basis -> Text,
        note -> Text,
        recorded_by -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    presidium_members (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        organ_id -> Uid,
        term_id -> Uid,
        deputy_id -> Uid,
        post -> Text,
        since -> Date,
        until -> Nullable<Date>,
        end_reason -> Nullable<Text>,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    accounts (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        username -> Text,
        display_name -> Text,
        role -> Text,
        organ_id -> Uid,
        deputy_id -> Nullable<Uid>,
        phone -> Nullable<Text>,
        password_hash -> Text,
        password_changed_at -> UtcTimestamp,
        must_change_password -> Bool,
        failed_attempts -> Integer,
        locked_until -> Nullable<UtcTimestamp>,
        totp_secret -> Nullable<Binary>,
        totp_enabled_at -> Nullable<UtcTimestamp>,
        totp_last_step -> BigInt,
        recovery_codes -> JsonDoc,
        last_sign_in_at -> Nullable<UtcTimestamp>,
        is_active -> Bool,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
        is_leader -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    sessions (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        account_id -> Uid,
        client -> Text,
        created_at -> UtcTimestamp,
        last_seen_at -> UtcTimestamp,
        expires_at -> UtcTimestamp,
        ended_at -> Nullable<UtcTimestamp>,
        end_reason -> Nullable<Text>,
        user_agent -> Text,
        ip -> Text,
        refresh_hash -> Binary,
        previous_refresh_hash -> Nullable<Binary>,
        rotated_at -> UtcTimestamp,
        permissions -> Nullable<JsonDoc>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    parameter_values (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        key -> Text,
        organ_id -> Nullable<Uid>,
        value -> JsonDoc,
        valid_from -> Date,
        basis -> Text,
        note -> Text,
        recorded_by -> Text,
        recorded_at -> UtcTimestamp,
        corrected_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deadlines (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        subject_kind -> Text,
        subject_id -> Uid,
        kind -> Text,
        rule -> Text,
        basis -> Text,
        start_event -> Text,
        start_on -> Date,
        term_unit -> Text,
        term_amount -> Integer,
        nominal_due_on -> Date,
        due_on -> Date,
        steps -> JsonDoc,
        extended_from -> Nullable<Date>,
        extension_reason -> Nullable<Text>,
        extended_by -> Nullable<Text>,
        extended_at -> Nullable<UtcTimestamp>,
        closed_on -> Nullable<Date>,
        created_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    attachments (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        subject_kind -> Text,
        subject_id -> Uid,
        file_name -> Text,
        content_type -> Text,
        size_bytes -> BigInt,
        sha256 -> Text,
        storage_key -> Text,
        uploaded_by -> Nullable<Uid>,
        uploaded_by_name -> Text,
        created_at -> UtcTimestamp,
        part -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    number_series (county_id, series) {
        county_id -> BigInt,
        series -> Text,
        last_number -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    imports (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        kind -> Text,
        file_name -> Text,
        status -> Text,
        rows -> JsonDoc,
        report -> JsonDoc,
        created_by -> Uid,
        created_at -> UtcTimestamp,
        applied_at -> Nullable<UtcTimestamp>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestions (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        number -> Nullable<Text>,
        level -> Text,
        town_id -> Nullable<Uid>,
        term_id -> Uid,
        office_id -> Uid,
        lead_deputy_id -> Uid,
        title -> Text,
        status -> Text,
        turn -> Text,
        round -> Integer,
        cosigner_count -> Integer,
        unit_id -> Nullable<Uid>,
        unit_count -> Integer,
        occasion -> Text,
        is_confidential -> Bool,
        is_key -> Bool,
        merged_into_id -> Nullable<Uid>,
        due_on -> Nullable<Date>,
        result_class -> Nullable<Text>,
        is_demo -> Bool,
        created_by -> Uid,
        submitted_at -> Nullable<UtcTimestamp>,
        closed_at -> Nullable<UtcTimestamp>,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
        search_text -> Text,
        content -> Text,
        has_open_promise -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_signatures (county_id, suggestion_id, deputy_id) {
        county_id -> BigInt,
        suggestion_id -> Uid,
        deputy_id -> Uid,
        part -> Text,
        status -> Text,
        created_at -> UtcTimestamp,
        responded_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_reviews (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        decision -> Text,
        reason -> Nullable<Text>,
        transferred_to -> Nullable<Text>,
        reviewed_by -> Uid,
        reviewed_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_assignments (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        unit_id -> Uid,
        note -> Nullable<Text>,
        assigned_by -> Uid,
        assigned_by_name -> Text,
        assigned_at -> UtcTimestamp,
        signed_for_by_name -> Nullable<Text>,
        signed_for_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_extensions (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        office_id -> Uid,
        round -> Integer,
        reason -> Text,
        asked_by -> Uid,
        asked_by_name -> Text,
        asked_at -> UtcTimestamp,
        due_before -> Date,
        decision -> Nullable<Text>,
        note -> Nullable<Text>,
        decided_by_name -> Nullable<Text>,
        decided_at -> Nullable<UtcTimestamp>,
        due_after -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_contacts (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        unit_id -> Uid,
        mode -> Text,
        contacted_on -> Date,
        content -> Text,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_replies (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        round -> Integer,
        unit_id -> Uid,
        result_class -> Text,
        content -> Text,
        signed_by -> Text,
        replied_by -> Uid,
        replied_by_name -> Text,
        replied_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_ratings (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        round -> Integer,
        deputy_id -> Uid,
        attitude -> Text,
        result -> Text,
        comment -> Nullable<Text>,
        rated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    inbox_items (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        audience_kind -> Text,
        audience_id -> Uid,
        step -> Text,
        subject_kind -> Text,
        subject_id -> Uid,
        title -> Text,
        due_on -> Nullable<Date>,
        opened_by_event -> BigInt,
        created_at -> UtcTimestamp,
        done_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    notices (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        recipient_kind -> Text,
        recipient_id -> Uid,
        about -> Text,
        subject_kind -> Text,
        subject_id -> Uid,
        title -> Text,
        params -> JsonDoc,
        is_out -> Bool,
        told_by_event -> BigInt,
        created_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{Uid, UtcTimestamp};

    notice_reads (county_id, account_id, notice_id) {
        county_id -> BigInt,
        account_id -> Uid,
        notice_id -> Uid,
        notice_at -> UtcTimestamp,
        read_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{Uid, UtcTimestamp};

    notice_marks (county_id, account_id) {
        county_id -> BigInt,
        account_id -> Uid,
        read_until -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    reminder_runs (county_id, run_on) {
        county_id -> BigInt,
        run_on -> Date,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{Uid, UtcTimestamp};

    reminder_digests (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        recipient_kind -> Text,
        recipient_id -> Uid,
        given_on -> Date,
        created_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{Uid, UtcTimestamp};

    reminders (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        digest_id -> Uid,
        source_id -> Uid,
        kind -> Text,
        due_on -> Date,
        step -> Integer,
        recipient_kind -> Text,
        recipient_id -> Uid,
        subject_kind -> Text,
        subject_id -> Uid,
        title -> Text,
        number -> Nullable<Text>,
        given_on -> Date,
        created_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    county_versions (county_id) {
        county_id -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    suggestion_outcome_versions (county_id) {
        county_id -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{Uid, UtcTimestamp};

    account_channels (county_id, account_id) {
        county_id -> BigInt,
        account_id -> Uid,
        mail -> Nullable<Text>,
        mail_mode -> Text,
        quiet_from -> Nullable<Integer>,
        quiet_until -> Nullable<Integer>,
        since -> UtcTimestamp,
        version -> BigInt,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    webhooks (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        name -> Text,
        url -> Text,
        secret -> Binary,
        kinds -> JsonDoc,
        is_active -> Bool,
        since -> UtcTimestamp,
        created_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deliveries (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        channel -> Text,
        account_id -> Nullable<Uid>,
        webhook_id -> Nullable<Uid>,
        item_id -> Uid,
        is_to_do -> Bool,
        event_id -> BigInt,
        kind -> Text,
        title -> Text,
        line -> Text,
        link -> Nullable<Text>,
        payload -> Nullable<JsonDoc>,
        state -> Text,
        attempts -> Integer,
        last_error -> Nullable<Text>,
        batch_id -> Nullable<Uid>,
        claimed_until -> Nullable<UtcTimestamp>,
        next_attempt_at -> UtcTimestamp,
        created_at -> UtcTimestamp,
        done_at -> Nullable<UtcTimestamp>,
        discard_reason -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{Uid, UtcTimestamp};

    suggestion_outcomes (county_id, suggestion_id) {
        county_id -> BigInt,
        suggestion_id -> Uid,
        town_id -> Nullable<Uid>,
        unit_id -> Nullable<Uid>,
        level -> Text,
        status -> Text,
        year -> Integer,
        submitted_at -> UtcTimestamp,
        result_class -> Nullable<Text>,
        in_time -> Nullable<Bool>,
        contact -> Text,
        rating -> Nullable<Text>,
        running_due_on -> Nullable<Date>,
        due_on -> Nullable<Date>,
        assigned_on -> Nullable<Date>,
        answered_on -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_parts (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        assignment_id -> Uid,
        unit_id -> Uid,
        role -> Text,
        due_on -> Nullable<Date>,
        signed_for_by_name -> Nullable<Text>,
        signed_for_at -> Nullable<UtcTimestamp>,
        opinion -> Nullable<Text>,
        opinion_by_name -> Nullable<Text>,
        opinion_at -> Nullable<UtcTimestamp>,
        sent_back_note -> Nullable<Text>,
        replied_at -> Nullable<UtcTimestamp>,
        ended_at -> Nullable<UtcTimestamp>,
        created_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_returns (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        unit_id -> Uid,
        office_id -> Uid,
        reason -> Text,
        asked_by -> Uid,
        asked_by_name -> Text,
        asked_at -> UtcTimestamp,
        decision -> Nullable<Text>,
        note -> Nullable<Text>,
        decided_by_name -> Nullable<Text>,
        decided_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_urges (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        note -> Nullable<Text>,
        due_on -> Nullable<Date>,
        urged_by -> Uid,
        urged_by_name -> Text,
        urged_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_links (county_id, from_id, kind) {
        county_id -> BigInt,
        from_id -> Uid,
        to_id -> Uid,
        kind -> Text,
        note -> Nullable<Text>,
        made_by -> Uid,
        made_by_name -> Text,
        made_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_promises (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        reply_id -> Uid,
        unit_id -> Uid,
        content -> Text,
        due_on -> Date,
        state -> Text,
        created_at -> UtcTimestamp,
        closed_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_promise_entries (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        promise_id -> Uid,
        kind -> Text,
        content -> Text,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_supervisions (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        kind -> Text,
        round -> Integer,
        supervisor -> Nullable<Text>,
        leading_official -> Nullable<Text>,
        reason -> Text,
        decided_on -> Date,
        outcome -> Nullable<Text>,
        outcome_on -> Nullable<Date>,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_rating_reminders (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        round -> Integer,
        reminded_by -> Uid,
        reminded_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    act_publications (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        kind -> Text,
        meeting_id -> Nullable<Uid>,
        decision_id -> Nullable<Uid>,
        level -> Text,
        town_id -> Nullable<Uid>,
        town_name -> Nullable<Text>,
        year -> Integer,
        begins_on -> Date,
        title -> Text,
        number -> Nullable<Text>,
        is_demo -> Bool,
        source_hash -> Text,
        published_by_name -> Text,
        first_published_at -> UtcTimestamp,
        published_at -> UtcTimestamp,
        withdrawn_at -> Nullable<UtcTimestamp>,
        withdrawn_reason -> Nullable<Text>,
        withdrawn_by_name -> Nullable<Text>,
        text -> JsonDoc,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    meeting_publicity (county_id, meeting_id) {
        county_id -> BigInt,
        meeting_id -> Uid,
        closed_reason -> Nullable<Text>,
        closed_items -> JsonDoc,
        updated_by_name -> Text,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_publications (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        number -> Nullable<Text>,
        title -> Text,
        deputy_name -> Nullable<Text>,
        town_name -> Nullable<Text>,
        is_demo -> Bool,
        published_by_name -> Text,
        published_at -> UtcTimestamp,
        withdrawn_at -> Nullable<UtcTimestamp>,
        withdrawn_reason -> Nullable<Text>,
        withdrawn_by_name -> Nullable<Text>,
        replies -> JsonDoc,
        content -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_drafts (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        unit_id -> Uid,
        round -> Integer,
        kind -> Text,
        state -> Text,
        result_class -> Nullable<Text>,
        content -> Text,
        promise -> Nullable<Text>,
        promise_due_on -> Nullable<Date>,
        signed_by -> Nullable<Text>,
        edited_by -> Uid,
        edited_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_draft_versions (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        draft_id -> Uid,
        number -> Integer,
        result_class -> Nullable<Text>,
        content -> Text,
        promise -> Nullable<Text>,
        promise_due_on -> Nullable<Date>,
        written_by_name -> Text,
        is_submitted -> Bool,
        at -> UtcTimestamp,
        decision -> Nullable<Text>,
        note -> Nullable<Text>,
        decided_by_name -> Nullable<Text>,
        decided_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_plans (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        unit_id -> Uid,
        revision -> Integer,
        measures -> Text,
        responsible -> Text,
        steps -> JsonDoc,
        written_by -> Uid,
        written_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    text_templates (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        organ_id -> Nullable<Uid>,
        kind -> Text,
        title -> Text,
        sort_key -> Text,
        body -> Text,
        updated_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    procedure_templates (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        kind -> Text,
        organ_id -> Nullable<Uid>,
        version -> Integer,
        is_withdrawn -> Bool,
        steps -> JsonDoc,
        made_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    procedure_ticks (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        subject_kind -> Text,
        subject_id -> Uid,
        position -> Integer,
        note -> Nullable<Text>,
        ticked_by -> Uid,
        ticked_by_name -> Text,
        ticked_at -> UtcTimestamp,
        undone_reason -> Nullable<Text>,
        undone_by_name -> Nullable<Text>,
        undone_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_criticisms (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        unit_id -> Uid,
        round -> Integer,
        kind -> Text,
        kind_name -> Text,
        content -> Text,
        decided_on -> Date,
        due_on -> Date,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_pre_replies (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        suggestion_id -> Uid,
        unit_id -> Uid,
        round -> Integer,
        result_class -> Nullable<Text>,
        content -> Text,
        promise -> Nullable<Text>,
        promise_due_on -> Nullable<Date>,
        asked_by -> Uid,
        asked_by_name -> Text,
        asked_at -> UtcTimestamp,
        due_on -> Date,
        answer -> Nullable<Text>,
        remarks -> Nullable<Text>,
        answered_by_name -> Nullable<Text>,
        answered_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    joint_signatures (county_id, subject_id, deputy_id) {
        county_id -> BigInt,
        subject_id -> Uid,
        deputy_id -> Uid,
        subject_kind -> Text,
        part -> Text,
        status -> Text,
        on_paper_by -> Nullable<Text>,
        created_at -> UtcTimestamp,
        responded_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    motions (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        number -> Nullable<Text>,
        level -> Text,
        organ_id -> Uid,
        term_id -> Uid,
        session_id -> Nullable<Uid>,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        mover -> Text,
        mover_name -> Text,
        lead_deputy_id -> Nullable<Uid>,
        title -> Text,
        status -> Text,
        signed_count -> Integer,
        required_count -> Integer,
        suggestion_id -> Nullable<Uid>,
        is_demo -> Bool,
        created_by -> Uid,
        submitted_on -> Nullable<Date>,
        closed_at -> Nullable<UtcTimestamp>,
        paper_asked_at -> Nullable<UtcTimestamp>,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
        search_text -> Text,
        cause -> Text,
        grounds -> Text,
        plan -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    motion_deadlines (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        organ_id -> Uid,
        term_id -> Uid,
        session_id -> Nullable<Uid>,
        session_name -> Text,
        closes_on -> Date,
        fixed_by -> Uid,
        fixed_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    motion_decisions (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        motion_id -> Uid,
        decision -> Text,
        reason -> Nullable<Text>,
        committee_name -> Nullable<Text>,
        decided_on -> Date,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    motion_reports (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        motion_id -> Uid,
        opinion -> Text,
        content -> Text,
        reported_on -> Date,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    motion_withdrawals (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        motion_id -> Uid,
        reason -> Text,
        asked_by -> Uid,
        asked_by_name -> Text,
        asked_at -> UtcTimestamp,
        answer -> Nullable<Text>,
        note -> Nullable<Text>,
        answered_by_name -> Nullable<Text>,
        answered_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    motion_votes (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        motion_id -> Uid,
        voted_on -> Date,
        base_count -> Integer,
        required_count -> Integer,
        in_favour -> Integer,
        against -> Integer,
        abstained -> Integer,
        invalid -> Integer,
        is_passed -> Bool,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
        steps -> JsonDoc,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    motion_tasks (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        motion_id -> Uid,
        unit_id -> Uid,
        task -> Text,
        report_by -> Date,
        given_by -> Uid,
        given_by_name -> Text,
        given_at -> UtcTimestamp,
        report -> Nullable<Text>,
        signed_by -> Nullable<Text>,
        reported_by_name -> Nullable<Text>,
        reported_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    suggestion_origins (county_id, suggestion_id) {
        county_id -> BigInt,
        suggestion_id -> Uid,
        kind -> Text,
        subject_id -> Uid,
        title -> Text,
        number -> Nullable<Text>,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    inquiries (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        number -> Nullable<Text>,
        level -> Text,
        organ_id -> Uid,
        term_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        lead_deputy_id -> Uid,
        lead_name -> Text,
        target -> Text,
        target_name -> Text,
        title -> Text,
        status -> Text,
        round -> Integer,
        signed_count -> Integer,
        required_count -> Integer,
        form -> Nullable<Text>,
        unit_id -> Nullable<Uid>,
        is_complex -> Bool,
        due_on -> Nullable<Date>,
        is_demo -> Bool,
        created_by -> Uid,
        submitted_on -> Nullable<Date>,
        closed_at -> Nullable<UtcTimestamp>,
        paper_asked_at -> Nullable<UtcTimestamp>,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
        search_text -> Text,
        content -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    inquiry_sessions (county_id, inquiry_id) {
        county_id -> BigInt,
        inquiry_id -> Uid,
        session_id -> Nullable<Uid>,
        name -> Text,
        starts_on -> Date,
        ends_on -> Date,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    inquiry_decisions (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        inquiry_id -> Uid,
        round -> Integer,
        form -> Nullable<Text>,
        reason -> Nullable<Text>,
        decided_on -> Date,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    inquiry_answers (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        inquiry_id -> Uid,
        round -> Integer,
        form -> Text,
        head_name -> Text,
        head_post -> Text,
        head_attended -> Bool,
        attendance -> Nullable<Text>,
        answered_on -> Date,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
        content -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    inquiry_ratings (county_id, inquiry_id, round, deputy_id) {
        county_id -> BigInt,
        inquiry_id -> Uid,
        round -> Integer,
        deputy_id -> Uid,
        is_satisfied -> Bool,
        comment -> Nullable<Text>,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    questions (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        term_id -> Uid,
        session_id -> Nullable<Uid>,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        deputy_id -> Uid,
        deputy_name -> Text,
        item -> Text,
        target_name -> Text,
        unit_id -> Nullable<Uid>,
        asked_on -> Date,
        status -> Text,
        due_on -> Nullable<Date>,
        mode -> Nullable<Text>,
        answered_by -> Nullable<Text>,
        answered_post -> Nullable<Text>,
        answered_on -> Nullable<Date>,
        withdrawn_by_name -> Nullable<Text>,
        withdrawn_at -> Nullable<UtcTimestamp>,
        is_demo -> Bool,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
        search_text -> Text,
        content -> Text,
        answer -> Nullable<Text>,
        withdrawn_reason -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    inspections (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        term_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        kind -> Text,
        title -> Text,
        begins_on -> Date,
        ends_on -> Date,
        place -> Text,
        lead_deputy_id -> Uid,
        lead_name -> Text,
        deputy_count -> Integer,
        status -> Text,
        has_report -> Bool,
        unit_count -> Integer,
        answered_count -> Integer,
        due_on -> Nullable<Date>,
        is_demo -> Bool,
        created_by -> Uid,
        created_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
        search_text -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    inspection_deputies (county_id, inspection_id, deputy_id) {
        county_id -> BigInt,
        inspection_id -> Uid,
        deputy_id -> Uid,
        position -> Integer,
        is_by_office -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    inspection_reports (county_id, inspection_id) {
        county_id -> BigInt,
        inspection_id -> Uid,
        written_by -> Uid,
        written_by_name -> Text,
        at -> UtcTimestamp,
        content -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    inspection_handovers (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        inspection_id -> Uid,
        unit_id -> Uid,
        decided_on -> Date,
        decided_by -> Text,
        due_on -> Date,
        answered_by -> Nullable<Text>,
        answered_post -> Nullable<Text>,
        answered_on -> Nullable<Date>,
        answer_recorded_by -> Nullable<Uid>,
        answer_recorded_by_name -> Nullable<Text>,
        answered_at -> Nullable<UtcTimestamp>,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
        request -> Text,
        answer -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    inspection_feedbacks (county_id, inspection_id) {
        county_id -> BigInt,
        inspection_id -> Uid,
        fed_back_on -> Date,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
        summary -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    oral_opinions (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        term_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        deputy_id -> Uid,
        deputy_name -> Text,
        kind -> Text,
        inspection_id -> Nullable<Uid>,
        occasion -> Text,
        raised_on -> Date,
        status -> Text,
        addressed_unit_id -> Nullable<Uid>,
        unit_id -> Nullable<Uid>,
        due_on -> Nullable<Date>,
        on_the_spot -> Bool,
        answered_by -> Nullable<Text>,
        answered_post -> Nullable<Text>,
        answered_on -> Nullable<Date>,
        answer_recorded_by -> Nullable<Text>,
        is_demo -> Bool,
        by_office -> Bool,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
        search_text -> Text,
        content -> Text,
        answer -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    oral_opinion_routings (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        opinion_id -> Uid,
        unit_id -> Uid,
        reason -> Nullable<Text>,
        routed_on -> Date,
        due_on -> Date,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    meetings (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        office_id -> Uid,
        town_id -> Nullable<Uid>,
        term_id -> Uid,
        kind -> Text,
        title -> Text,
        ordinal -> Nullable<Integer>,
        is_extraordinary -> Bool,
        year -> Integer,
        begins_on -> Date,
        ends_on -> Date,
        place -> Text,
        host -> Nullable<Text>,
        group_id -> Nullable<Uid>,
        status -> Text,
        decided_on -> Nullable<Date>,
        published_on -> Nullable<Date>,
        notice -> Nullable<Text>,
        notified_at -> Nullable<UtcTimestamp>,
        notice_days -> Nullable<Integer>,
        closed_at -> Nullable<UtcTimestamp>,
        cancel_reason -> Nullable<Text>,
        is_demo -> Bool,
        created_by -> Uid,
        created_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
        search_text -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    meeting_sittings (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        meeting_id -> Uid,
        position -> Integer,
        kind -> Text,
        title -> Text,
        begins_at -> UtcTimestamp,
        place -> Nullable<Text>,
        delegation -> Nullable<Text>,
        presided_by -> Nullable<Text>,
        status -> Text,
        opened_at -> Nullable<UtcTimestamp>,
        opened_by_name -> Nullable<Text>,
        closed_at -> Nullable<UtcTimestamp>,
        voters_total -> Nullable<Integer>,
        required -> Nullable<Integer>,
        present_at_opening -> Nullable<Integer>,
        quorum_article -> Nullable<Text>,
        quorum_steps -> Nullable<JsonDoc>,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    meeting_callers (county_id, meeting_id, deputy_id) {
        county_id -> BigInt,
        meeting_id -> Uid,
        deputy_id -> Uid,
        name -> Text,
        sort_key -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    meeting_calls (county_id, meeting_id) {
        county_id -> BigInt,
        meeting_id -> Uid,
        called_by -> Text,
        counted -> Integer,
        required -> Nullable<Integer>,
        article -> Text,
        steps -> JsonDoc,
        recorded_by_name -> Text,
        recorded_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    meeting_holds (county_id, sitting_id, holder_id) {
        county_id -> BigInt,
        sitting_id -> Uid,
        holder_id -> Uid,
        item_id -> Nullable<Uid>,
        title -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    meeting_items (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        meeting_id -> Uid,
        parent_id -> Nullable<Uid>,
        position -> Integer,
        title -> Text,
        kind -> Text,
        reporter -> Nullable<Text>,
        sitting_id -> Nullable<Uid>,
        status -> Text,
        started_at -> Nullable<UtcTimestamp>,
        finished_at -> Nullable<UtcTimestamp>,
        drop_reason -> Nullable<Text>,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    meeting_people (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        meeting_id -> Uid,
        deputy_id -> Nullable<Uid>,
        account_id -> Nullable<Uid>,
        name -> Text,
        sort_key -> Text,
        capacity -> Text,
        post -> Nullable<Text>,
        has_vote -> Bool,
        is_suspended -> Bool,
        is_struck -> Bool,
        delegation -> Nullable<Text>,
        seat -> Nullable<Text>,
        read_at -> Nullable<UtcTimestamp>,
        answer -> Text,
        answered_at -> Nullable<UtcTimestamp>,
        answered_by_name -> Nullable<Text>,
        leave_kind -> Nullable<Text>,
        leave_reason -> Nullable<Text>,
        leave_status -> Text,
        leave_decided_by_name -> Nullable<Text>,
        leave_decided_at -> Nullable<UtcTimestamp>,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    meeting_sitting_people (county_id, sitting_id, person_id) {
        county_id -> BigInt,
        sitting_id -> Uid,
        person_id -> Uid,
        is_present -> Bool,
        first_in_at -> UtcTimestamp,
        last_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    meeting_presences (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        meeting_id -> Uid,
        sitting_id -> Uid,
        person_id -> Uid,
        direction -> Text,
        way -> Text,
        reason -> Nullable<Text>,
        noted_at -> Nullable<UtcTimestamp>,
        at -> UtcTimestamp,
        recorded_by -> Uid,
        recorded_by_name -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    meeting_remarks (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        meeting_id -> Uid,
        item_id -> Uid,
        sitting_id -> Nullable<Uid>,
        person_id -> Uid,
        kind -> Text,
        content -> Text,
        at -> UtcTimestamp,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        oral_opinion_id -> Nullable<Uid>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    ballots (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        meeting_id -> Uid,
        sitting_id -> Uid,
        item_id -> Nullable<Uid>,
        level -> Text,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        subject -> Text,
        method -> Text,
        status -> Text,
        round -> Text,
        title -> Text,
        question -> Nullable<Text>,
        basis -> Nullable<Text>,
        rule -> JsonDoc,
        roll_count -> Nullable<Integer>,
        previous_id -> Nullable<Uid>,
        opened_at -> Nullable<UtcTimestamp>,
        closed_at -> Nullable<UtcTimestamp>,
        counted_at -> Nullable<UtcTimestamp>,
        announced_at -> Nullable<UtcTimestamp>,
        annulled_reason -> Nullable<Text>,
        outcome -> Nullable<JsonDoc>,
        is_demo -> Bool,
        created_by -> Uid,
        created_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    ballot_options (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        ballot_id -> Uid,
        position -> Integer,
        label -> Text,
        deputy_id -> Nullable<Uid>,
        nominated_by -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    ballot_nominators (county_id, option_id, deputy_id) {
        county_id -> BigInt,
        option_id -> Uid,
        deputy_id -> Uid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    ballot_tellers (county_id, ballot_id, person_id) {
        county_id -> BigInt,
        ballot_id -> Uid,
        person_id -> Uid,
        position -> Integer,
        role -> Text,
        name -> Text,
        public_key -> Nullable<Text>,
        sealed_share -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    ballot_roll (county_id, ballot_id, person_id) {
        county_id -> BigInt,
        ballot_id -> Uid,
        person_id -> Uid,
        deputy_id -> Nullable<Uid>,
        position -> Integer,
        name -> Text,
        channel -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    ballot_votes (county_id, ballot_id, person_id) {
        county_id -> BigInt,
        ballot_id -> Uid,
        person_id -> Uid,
        choice -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    ballot_sheets (county_id, ballot_id, entered_by) {
        county_id -> BigInt,
        ballot_id -> Uid,
        entered_by -> Uid,
        entered_by_name -> Text,
        at -> UtcTimestamp,
        sheet -> JsonDoc,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    ballot_keys (county_id, ballot_id) {
        county_id -> BigInt,
        ballot_id -> Uid,
        public_key -> Text,
        root -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    ballot_boxes (county_id, ballot_id, id) {
        county_id -> BigInt,
        ballot_id -> Uid,
        id -> Uid,
        sealed -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    ballot_hashes (county_id, ballot_id, hash) {
        county_id -> BigInt,
        ballot_id -> Uid,
        hash -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    ballot_opened (county_id, ballot_id, id) {
        county_id -> BigInt,
        ballot_id -> Uid,
        id -> Uid,
        choice -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    decisions (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        term_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        kind -> Text,
        body -> Text,
        title -> Text,
        number -> Nullable<Text>,
        basis -> Nullable<Text>,
        is_budget -> Bool,
        status -> Text,
        adopted_on -> Nullable<Date>,
        hand_over_due_on -> Nullable<Date>,
        publish_due_on -> Nullable<Date>,
        published_on -> Nullable<Date>,
        file_due_on -> Nullable<Date>,
        filed_on -> Nullable<Date>,
        budget_filed_on -> Nullable<Date>,
        unit_count -> Integer,
        reported_count -> Integer,
        accepted_count -> Integer,
        due_on -> Nullable<Date>,
        is_demo -> Bool,
        created_by -> Uid,
        created_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
        search_text -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    decision_origins (county_id, decision_id) {
        county_id -> BigInt,
        decision_id -> Uid,
        meeting_id -> Uid,
        ballot_id -> Nullable<Uid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    decision_texts (county_id, decision_id) {
        county_id -> BigInt,
        decision_id -> Uid,
        content -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    decision_handovers (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        decision_id -> Uid,
        unit_id -> Uid,
        decided_on -> Date,
        decided_by -> Text,
        status -> Text,
        round -> Integer,
        due_on -> Date,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
        request -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    decision_reports (county_id, handover_id, round) {
        county_id -> BigInt,
        handover_id -> Uid,
        round -> Integer,
        decision_id -> Uid,
        reported_by -> Text,
        reported_post -> Text,
        reported_on -> Date,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
        verdict -> Nullable<Text>,
        judged_on -> Nullable<Date>,
        judged_by -> Nullable<Text>,
        judged_recorded_by_name -> Nullable<Text>,
        grade -> Nullable<Text>,
        rating -> Nullable<JsonDoc>,
        content -> Text,
        remarks -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    decision_closings (county_id, decision_id) {
        county_id -> BigInt,
        decision_id -> Uid,
        outcome -> Text,
        closed_on -> Date,
        recorded_by -> Uid,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
        summary -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    work_plans (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        term_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        year -> Integer,
        title -> Text,
        status -> Text,
        adopted_on -> Nullable<Date>,
        adopted_at_meeting_id -> Nullable<Uid>,
        published_on -> Nullable<Date>,
        is_demo -> Bool,
        created_by -> Uid,
        created_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    work_plan_texts (county_id, plan_id) {
        county_id -> BigInt,
        plan_id -> Uid,
        content -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    work_plan_items (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        plan_id -> Uid,
        position -> Integer,
        kind -> Text,
        title -> Text,
        begins_on -> Date,
        ends_on -> Date,
        place -> Nullable<Text>,
        responsible -> Nullable<Text>,
        deputies -> Nullable<Text>,
        attendees -> Nullable<Text>,
        papers -> Nullable<Text>,
        done_on -> Nullable<Date>,
        done_note -> Nullable<Text>,
        dropped_on -> Nullable<Date>,
        drop_reason -> Nullable<Text>,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    work_plan_links (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        plan_id -> Uid,
        item_id -> Uid,
        kind -> Text,
        meeting_id -> Nullable<Uid>,
        inspection_id -> Nullable<Uid>,
        suggestion_id -> Nullable<Uid>,
        decision_id -> Nullable<Uid>,
        linked_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_rounds (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        term_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        year -> Integer,
        title -> Text,
        status -> Text,
        solicit_from -> Nullable<Date>,
        solicit_until -> Nullable<Date>,
        min_days -> Nullable<Integer>,
        ended_on -> Nullable<Date>,
        is_demo -> Bool,
        created_by -> Uid,
        created_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
        chosen_on -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_round_texts (county_id, round_id) {
        county_id -> BigInt,
        round_id -> Uid,
        call -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_ideas (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        number -> Text,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        round_id -> Nullable<Uid>,
        channel -> Text,
        title -> Text,
        content -> Text,
        place -> Nullable<Text>,
        village -> Nullable<Text>,
        category -> Nullable<Text>,
        received_on -> Date,
        deputy_id -> Nullable<Uid>,
        unit_id -> Nullable<Uid>,
        status -> Text,
        merged_into -> Nullable<Uid>,
        exclusion_reason -> Nullable<Text>,
        exclusion_note -> Nullable<Text>,
        is_demo -> Bool,
        recorded_by -> Nullable<Uid>,
        recorded_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_idea_contacts (county_id, idea_id) {
        county_id -> BigInt,
        idea_id -> Uid,
        name -> Nullable<Text>,
        phone -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    projects (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        round_id -> Uid,
        number -> Text,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        title -> Text,
        category -> Text,
        status -> Text,
        position -> Nullable<Integer>,
        unit_id -> Nullable<Uid>,
        investment_yuan -> Nullable<BigInt>,
        finish_on -> Nullable<Date>,
        is_multi_year -> Bool,
        exclusion_reason -> Nullable<Text>,
        outcome_note -> Nullable<Text>,
        in_favour -> Nullable<Integer>,
        against -> Nullable<Integer>,
        abstained -> Nullable<Integer>,
        is_demo -> Bool,
        created_by -> Uid,
        created_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_texts (county_id, project_id) {
        county_id -> BigInt,
        project_id -> Uid,
        content -> Text,
        argument -> Nullable<Text>,
        yearly_goal -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_sources (county_id, project_id, position) {
        county_id -> BigInt,
        project_id -> Uid,
        position -> Integer,
        kind -> Text,
        amount_yuan -> BigInt,
        note -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_origins (county_id, project_id, idea_id) {
        county_id -> BigInt,
        project_id -> Uid,
        idea_id -> Uid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_checks (county_id, project_id, kind) {
        county_id -> BigInt,
        project_id -> Uid,
        kind -> Text,
        result -> Text,
        checked_by -> Text,
        checked_on -> Date,
        note -> Nullable<Text>,
        entered_by -> Uid,
        entered_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_appraisals (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        project_id -> Uid,
        deputy_id -> Nullable<Uid>,
        group_name -> Nullable<Text>,
        people -> Integer,
        held_on -> Date,
        need -> Integer,
        feasibility -> Integer,
        opinion -> Nullable<Text>,
        entered_by -> Uid,
        entered_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_remarks (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        project_id -> Uid,
        deputy_id -> Uid,
        stance -> Text,
        body -> Text,
        entered_by -> Uid,
        entered_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_selections (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        round_id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        title -> Text,
        status -> Text,
        seats -> Integer,
        surplus_percent -> Integer,
        fewer_rule -> Text,
        announcement -> Text,
        details -> Nullable<Text>,
        meeting_id -> Nullable<Uid>,
        adopted_on -> Nullable<Date>,
        ballot_id -> Nullable<Uid>,
        announced_on -> Nullable<Date>,
        notice_number -> Nullable<Text>,
        is_demo -> Bool,
        created_by -> Uid,
        created_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_selection_options (county_id, selection_id, project_id) {
        county_id -> BigInt,
        selection_id -> Uid,
        project_id -> Uid,
        label -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    resident_messages (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        kind -> Text,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        round_id -> Nullable<Uid>,
        deputy_id -> Nullable<Uid>,
        title -> Text,
        content -> Text,
        shown_title -> Nullable<Text>,
        shown_content -> Nullable<Text>,
        village -> Nullable<Text>,
        place -> Nullable<Text>,
        category -> Nullable<Text>,
        status -> Text,
        refusal_reason -> Nullable<Text>,
        refusal_note -> Nullable<Text>,
        decided_at -> Nullable<UtcTimestamp>,
        idea_id -> Nullable<Uid>,
        suggestion_id -> Nullable<Uid>,
        answer -> Nullable<Text>,
        answered_by_name -> Nullable<Text>,
        answered_at -> Nullable<UtcTimestamp>,
        forward_note -> Nullable<Text>,
        forwarded_at -> Nullable<UtcTimestamp>,
        is_demo -> Bool,
        search_text -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    resident_message_keys (county_id, message_id) {
        county_id -> BigInt,
        message_id -> Uid,
        organ_id -> Uid,
        code_hash -> Text,
        client_hash -> Text,
        challenge_hash -> Text,
        text_hash -> Text,
        received_on -> Date,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    resident_message_contacts (county_id, message_id) {
        county_id -> BigInt,
        message_id -> Uid,
        name -> Nullable<Text>,
        phone -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_cards (county_id, deputy_id) {
        county_id -> BigInt,
        deputy_id -> Uid,
        consented_on -> Date,
        takes_letters -> Bool,
        phone -> Nullable<Text>,
        contact_times -> Nullable<Text>,
        station_name -> Nullable<Text>,
        station_address -> Nullable<Text>,
        introduction -> Nullable<Text>,
        entered_by -> Uid,
        entered_by_name -> Text,
        withdrawn_at -> Nullable<UtcTimestamp>,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_works (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        project_id -> Uid,
        round_id -> Uid,
        number -> Text,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        title -> Text,
        year -> Integer,
        status -> Text,
        unit_id -> Uid,
        leader -> Nullable<Text>,
        leader_post -> Nullable<Text>,
        money_planned_yuan -> Nullable<BigInt>,
        finish_on -> Nullable<Date>,
        yellow_days -> Nullable<Integer>,
        report_day -> Nullable<Integer>,
        published_on -> Nullable<Date>,
        ended_on -> Nullable<Date>,
        is_demo -> Bool,
        created_by -> Uid,
        created_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_work_texts (county_id, work_id) {
        county_id -> BigInt,
        work_id -> Uid,
        safeguards -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_milestones (county_id, work_id, id) {
        county_id -> BigInt,
        id -> Uid,
        work_id -> Uid,
        position -> Integer,
        title -> Text,
        due_on -> Date,
        done_on -> Nullable<Date>,
        evidence -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_progress (county_id, work_id, month) {
        county_id -> BigInt,
        work_id -> Uid,
        month -> Text,
        percent -> Integer,
        paid_yuan -> BigInt,
        body -> Text,
        note -> Nullable<Text>,
        reported_by -> Uid,
        reported_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_problems (county_id, work_id, id) {
        county_id -> BigInt,
        id -> Uid,
        work_id -> Uid,
        body -> Text,
        found_on -> Date,
        found_by -> Text,
        rectify_by -> Nullable<Date>,
        rectified_on -> Nullable<Date>,
        rectification -> Nullable<Text>,
        entered_by -> Uid,
        entered_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_checkpoints (county_id, work_id, kind) {
        county_id -> BigInt,
        work_id -> Uid,
        kind -> Text,
        summary -> Text,
        closed_by_name -> Text,
        closed_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_questions (county_id, work_id, id) {
        county_id -> BigInt,
        id -> Uid,
        work_id -> Uid,
        checkpoint -> Text,
        deputy_id -> Uid,
        body -> Text,
        at -> UtcTimestamp,
        answer -> Nullable<Text>,
        answered_by_name -> Nullable<Text>,
        answered_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_followers (county_id, work_id, deputy_id) {
        county_id -> BigInt,
        work_id -> Uid,
        deputy_id -> Uid,
        is_leader -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_changes (county_id, work_id, id) {
        county_id -> BigInt,
        id -> Uid,
        work_id -> Uid,
        kind -> Text,
        reason -> Text,
        body -> Text,
        decision_id -> Nullable<Uid>,
        decided_by -> Text,
        decided_on -> Date,
        entered_by -> Uid,
        entered_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_acceptances (county_id, work_id, id) {
        county_id -> BigInt,
        id -> Uid,
        work_id -> Uid,
        held_on -> Date,
        held_by -> Text,
        result -> Text,
        percent -> Integer,
        early_reason -> Nullable<Text>,
        remarks -> Nullable<Text>,
        rectify_by -> Nullable<Date>,
        entered_by -> Uid,
        entered_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_review_weights (county_id) {
        county_id -> BigInt,
        id -> Uid,
        weights -> JsonDoc,
        version -> BigInt,
        changed_by -> Uid,
        changed_by_name -> Text,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_sheets (county_id, work_id) {
        county_id -> BigInt,
        work_id -> Uid,
        reviewed_on -> Date,
        reviewed_by -> Text,
        opinion -> Nullable<Text>,
        total_hundredths -> Integer,
        entered_by -> Uid,
        entered_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_scores (county_id, work_id, dimension) {
        county_id -> BigInt,
        work_id -> Uid,
        dimension -> Text,
        weight -> Integer,
        score -> Integer,
        note -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    project_satisfactions (county_id, ballot_id) {
        county_id -> BigInt,
        ballot_id -> Uid,
        work_id -> Uid,
        share_percent -> Integer,
        linked_by -> Uid,
        linked_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    resident_ratings (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        project_id -> Uid,
        grade -> Text,
        comment -> Nullable<Text>,
        client_hash -> Text,
        challenge_hash -> Text,
        hidden_reason -> Nullable<Text>,
        hidden_by_name -> Nullable<Text>,
        hidden_at -> Nullable<UtcTimestamp>,
        is_demo -> Bool,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    diary_entries (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        deputy_id -> Uid,
        met_on -> Date,
        content -> Text,
        village -> Nullable<Text>,
        place -> Nullable<Text>,
        people -> Nullable<Text>,
        category -> Nullable<Text>,
        handling -> Text,
        handled_note -> Nullable<Text>,
        follow_up_on -> Nullable<Date>,
        result -> Nullable<Text>,
        is_shared -> Bool,
        message_id -> Nullable<Uid>,
        suggestion_id -> Nullable<Uid>,
        idea_id -> Nullable<Uid>,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
        opinion_id -> Nullable<Uid>,
        is_shared_with_leader -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    announcements (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        number -> Nullable<Text>,
        title -> Text,
        issued_by -> Text,
        issued_on -> Date,
        year -> Integer,
        ballot_id -> Nullable<Uid>,
        project_selection_id -> Nullable<Uid>,
        decision_id -> Nullable<Uid>,
        status -> Text,
        first_published_at -> Nullable<UtcTimestamp>,
        published_at -> Nullable<UtcTimestamp>,
        published_by_name -> Nullable<Text>,
        withdrawn_at -> Nullable<UtcTimestamp>,
        withdrawn_reason -> Nullable<Text>,
        withdrawn_by_name -> Nullable<Text>,
        is_demo -> Bool,
        created_by -> Uid,
        created_by_name -> Text,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    announcement_texts (county_id, announcement_id) {
        county_id -> BigInt,
        announcement_id -> Uid,
        content -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_groups (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        kind -> Text,
        name -> Text,
        area -> Nullable<Text>,
        leader_id -> Uid,
        deputy_leader_id -> Nullable<Uid>,
        dissolved_on -> Nullable<Date>,
        dissolved_reason -> Nullable<Text>,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_group_members (county_id, group_id, deputy_id, joined_on) {
        county_id -> BigInt,
        group_id -> Uid,
        deputy_id -> Uid,
        joined_on -> Date,
        left_on -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_group_plans (county_id, group_id, year) {
        county_id -> BigInt,
        group_id -> Uid,
        year -> Integer,
        content -> Text,
        written_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    group_activities (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        year -> Integer,
        quarter -> Integer,
        title -> Text,
        content -> Nullable<Text>,
        place -> Nullable<Text>,
        held_on -> Date,
        status -> Text,
        cancel_reason -> Nullable<Text>,
        created_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    group_activity_groups (county_id, activity_id, group_id) {
        county_id -> BigInt,
        activity_id -> Uid,
        group_id -> Uid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    group_activity_steps (county_id, activity_id, step) {
        county_id -> BigInt,
        activity_id -> Uid,
        step -> Text,
        done_on -> Date,
        note -> Text,
        link_kind -> Nullable<Text>,
        link_id -> Nullable<Uid>,
        recorded_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    group_activity_presences (county_id, activity_id, deputy_id) {
        county_id -> BigInt,
        activity_id -> Uid,
        deputy_id -> Uid,
        group_id -> Uid,
        is_present -> Bool,
        reason -> Nullable<Text>,
        is_by_office -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    group_quarters (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        group_id -> Uid,
        title -> Text,
        year -> Integer,
        quarter -> Integer,
        colour -> Text,
        held -> BigInt,
        steps_missing -> BigInt,
        steps_late -> BigInt,
        present -> BigInt,
        total -> BigInt,
        reasons -> JsonDoc,
        measures -> JsonDoc,
        plan -> Text,
        plan_due_on -> Nullable<Date>,
        plan_content -> Nullable<Text>,
        plan_by_name -> Nullable<Text>,
        plan_at -> Nullable<UtcTimestamp>,
        plan_note -> Nullable<Text>,
        closed_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    stations (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        kind -> Text,
        name -> Text,
        village -> Nullable<Text>,
        address -> Text,
        phone -> Nullable<Text>,
        area_m2 -> Nullable<BigInt>,
        contact_id -> Nullable<Uid>,
        contact_name -> Nullable<Text>,
        opened_on -> Date,
        closed_on -> Nullable<Date>,
        closed_reason -> Nullable<Text>,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    station_members (county_id, station_id, deputy_id, joined_on) {
        county_id -> BigInt,
        station_id -> Uid,
        deputy_id -> Uid,
        joined_on -> Date,
        left_on -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    station_checks (county_id, station_id, item) {
        county_id -> BigInt,
        station_id -> Uid,
        item -> Text,
        is_met -> Bool,
        note -> Nullable<Text>,
        checked_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    receptions (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        station_id -> Uid,
        held_on -> Date,
        begins_at -> UtcTimestamp,
        ends_at -> UtcTimestamp,
        notice -> Nullable<Text>,
        status -> Text,
        announced_on -> Nullable<Date>,
        late_reason -> Nullable<Text>,
        moved_from -> Nullable<Date>,
        move_reason -> Nullable<Text>,
        end_reason -> Nullable<Text>,
        created_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    reception_deputies (county_id, reception_id, deputy_id) {
        county_id -> BigInt,
        reception_id -> Uid,
        deputy_id -> Uid,
        is_present -> Nullable<Bool>,
        reason -> Nullable<Text>,
        is_by_office -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    reception_visits (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        reception_id -> Uid,
        level -> Text,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        station_id -> Uid,
        received_on -> Date,
        visitor_name -> Nullable<Text>,
        visitor_phone -> Nullable<Text>,
        village -> Nullable<Text>,
        matter -> Text,
        category -> Nullable<Text>,
        handling -> Text,
        answer -> Nullable<Text>,
        unit_id -> Nullable<Uid>,
        unit_name -> Nullable<Text>,
        handed_on -> Nullable<Date>,
        due_on -> Nullable<Date>,
        result -> Nullable<Text>,
        result_on -> Nullable<Date>,
        fed_back_on -> Nullable<Date>,
        fed_back_note -> Nullable<Text>,
        refused_for -> Nullable<Text>,
        refused_note -> Nullable<Text>,
        suggestion_id -> Nullable<Uid>,
        recorded_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    duty_records (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        deputy_id -> Uid,
        kind -> Text,
        held_on -> Date,
        year -> Integer,
        quarter -> Integer,
        title -> Text,
        note -> Nullable<Text>,
        hours -> Nullable<Integer>,
        origin -> Text,
        source_kind -> Nullable<Text>,
        source_id -> Nullable<Uid>,
        status -> Text,
        reason -> Nullable<Text>,
        entered_by -> Nullable<Uid>,
        entered_by_name -> Text,
        decided_by_name -> Nullable<Text>,
        decided_at -> Nullable<UtcTimestamp>,
        sample_result -> Nullable<Text>,
        sample_note -> Nullable<Text>,
        sampled_by_name -> Nullable<Text>,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
        is_by_office -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    duty_quarters (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        organ_id -> Uid,
        year -> Integer,
        quarter -> Integer,
        level -> Text,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        frozen_on -> Date,
        frozen_by_name -> Text,
        frozen_at -> UtcTimestamp,
        is_published -> Bool,
        published_on -> Nullable<Date>,
        decided_on -> Nullable<Date>,
        decided_by -> Nullable<Text>,
        is_demo -> Bool,
        version -> BigInt,
        audience -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    duty_rule_sets (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        title -> Text,
        template -> Nullable<Text>,
        source -> Nullable<Text>,
        rules -> JsonDoc,
        status -> Text,
        effective_from -> Nullable<Date>,
        decided_on -> Nullable<Date>,
        decided_by -> Nullable<Text>,
        basis -> Nullable<Text>,
        created_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    duty_point_lines (county_id, quarter_id, deputy_id, position) {
        county_id -> BigInt,
        quarter_id -> Uid,
        deputy_id -> Uid,
        position -> Integer,
        organ_id -> Uid,
        year -> Integer,
        quarter -> Integer,
        rule_set_id -> Nullable<Uid>,
        record_id -> Nullable<Uid>,
        kind -> Nullable<Text>,
        held_on -> Nullable<Date>,
        title -> Nullable<Text>,
        line -> Nullable<Text>,
        points -> Integer,
        why -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    duty_scores (county_id, quarter_id, deputy_id) {
        county_id -> BigInt,
        quarter_id -> Uid,
        deputy_id -> Uid,
        organ_id -> Uid,
        year -> Integer,
        quarter -> Integer,
        points -> Integer,
        total -> Integer,
        stars -> Nullable<Integer>,
        star_why -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    duty_appeals (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        quarter_id -> Uid,
        year -> Integer,
        quarter -> Integer,
        deputy_id -> Uid,
        content -> Text,
        status -> Text,
        answer -> Nullable<Text>,
        answered_by_name -> Nullable<Text>,
        answered_at -> Nullable<UtcTimestamp>,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_posts (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        name -> Text,
        duties -> Text,
        seats -> BigInt,
        starts_on -> Date,
        closed_on -> Nullable<Date>,
        closed_reason -> Nullable<Text>,
        is_published -> Bool,
        published_on -> Nullable<Date>,
        decided_on -> Nullable<Date>,
        decided_by -> Nullable<Text>,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_post_holdings (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        post_id -> Uid,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        term_id -> Uid,
        deputy_id -> Uid,
        origin -> Text,
        wish -> Nullable<Text>,
        status -> Text,
        starts_on -> Date,
        ends_on -> Nullable<Date>,
        ended_on -> Nullable<Date>,
        reason -> Nullable<Text>,
        decided_by_name -> Nullable<Text>,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_post_entries (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        holding_id -> Uid,
        held_on -> Date,
        note -> Text,
        duty_record_id -> Nullable<Uid>,
        entered_by_name -> Text,
        created_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_pledges (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        deputy_id -> Uid,
        year -> Integer,
        status -> Text,
        self_review -> Nullable<Text>,
        office_word -> Nullable<Text>,
        office_word_by_name -> Nullable<Text>,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_pledge_items (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        pledge_id -> Uid,
        position -> BigInt,
        content -> Text,
        state -> Text,
        is_current -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_pledge_notes (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        pledge_id -> Uid,
        item_id -> Uid,
        noted_on -> Date,
        state -> Text,
        note -> Text,
        noted_by_name -> Text,
        created_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_pledge_wordings (county_id, pledge_id, number) {
        county_id -> BigInt,
        pledge_id -> Uid,
        number -> BigInt,
        items -> JsonDoc,
        reason -> Text,
        replaced_on -> Date,
        replaced_by_name -> Text,
        was_published -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_pledge_years (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        organ_id -> Uid,
        year -> Integer,
        level -> Text,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        is_published -> Bool,
        published_on -> Nullable<Date>,
        decided_on -> Nullable<Date>,
        decided_by -> Nullable<Text>,
        reminded_on -> Nullable<Date>,
        is_demo -> Bool,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_talks (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        deputy_id -> Uid,
        kind -> Text,
        ground -> Text,
        facts -> Text,
        quarter_begins_on -> Nullable<Date>,
        cited -> JsonDoc,
        planned_on -> Date,
        held_by -> Text,
        talk_id -> Nullable<Uid>,
        decided_on -> Nullable<Date>,
        decided_by -> Nullable<Text>,
        status -> Text,
        held_on -> Nullable<Date>,
        content -> Nullable<Text>,
        improvement -> Nullable<Text>,
        improve_by -> Nullable<Date>,
        answer -> Nullable<Text>,
        answered_at -> Nullable<UtcTimestamp>,
        followed_up_on -> Nullable<Date>,
        follow_up -> Nullable<Text>,
        is_improved -> Nullable<Bool>,
        end_reason -> Nullable<Text>,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_resignations (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        deputy_id -> Uid,
        mandate_id -> Uid,
        talk_id -> Nullable<Uid>,
        statement -> Text,
        stated_on -> Date,
        is_on_paper -> Bool,
        status -> Text,
        meeting_id -> Nullable<Uid>,
        decided_on -> Nullable<Date>,
        base -> Nullable<BigInt>,
        required -> Nullable<BigInt>,
        in_favour -> Nullable<BigInt>,
        against -> Nullable<BigInt>,
        abstained -> Nullable<BigInt>,
        invalid -> Nullable<BigInt>,
        announced_on -> Nullable<Date>,
        announcement -> Nullable<Text>,
        end_reason -> Nullable<Text>,
        entered_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    custody_reports (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        deputy_id -> Uid,
        mandate_id -> Uid,
        authority -> Text,
        measure -> Text,
        document_number -> Nullable<Text>,
        measured_on -> Date,
        received_on -> Date,
        note -> Nullable<Text>,
        consent -> Text,
        consent_on -> Nullable<Date>,
        consent_by -> Nullable<Text>,
        suspended_on -> Nullable<Date>,
        closed_on -> Nullable<Date>,
        close_note -> Nullable<Text>,
        created_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_contacts (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        kind -> Text,
        keeper_id -> Uid,
        deputy_id -> Nullable<Uid>,
        label -> Nullable<Text>,
        is_household -> Bool,
        village -> Nullable<Text>,
        phone -> Nullable<Text>,
        since -> Date,
        last_on -> Nullable<Date>,
        ended_on -> Nullable<Date>,
        end_reason -> Nullable<Text>,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_contact_notes (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        contact_id -> Uid,
        met_on -> Date,
        way -> Text,
        note -> Text,
        diary_entry_id -> Nullable<Uid>,
        noted_by_name -> Text,
        at -> UtcTimestamp,
        is_by_office -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_group_checks (county_id, group_id, year, item) {
        county_id -> BigInt,
        group_id -> Uid,
        year -> BigInt,
        item -> Text,
        is_done -> Bool,
        done_on -> Nullable<Date>,
        note -> Nullable<Text>,
        checked_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    duty_files (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        deputy_id -> Uid,
        content -> Text,
        digest -> Text,
        frozen_on -> Date,
        frozen_by_name -> Text,
        handed_on -> Nullable<Date>,
        handed_to -> Nullable<Text>,
        handed_by_name -> Nullable<Text>,
        handed_note -> Nullable<Text>,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    duty_file_words (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        file_id -> Uid,
        year -> Integer,
        office_id -> Uid,
        content -> Text,
        decided_on -> Date,
        decided_by -> Text,
        written_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    trainings (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        year -> BigInt,
        kind -> Text,
        title -> Text,
        content -> Nullable<Text>,
        place -> Nullable<Text>,
        organiser -> Text,
        begins_on -> Date,
        ends_on -> Date,
        hours -> BigInt,
        answer_by -> Nullable<Date>,
        status -> Text,
        cancel_reason -> Nullable<Text>,
        created_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    training_deputies (county_id, training_id, deputy_id) {
        county_id -> BigInt,
        training_id -> Uid,
        deputy_id -> Uid,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        answer -> Nullable<Text>,
        leave_reason -> Nullable<Text>,
        answered_at -> Nullable<UtcTimestamp>,
        is_present -> Nullable<Bool>,
        absence_reason -> Nullable<Text>,
        hours -> Nullable<BigInt>,
        choices -> Nullable<Text>,
        score -> Nullable<BigInt>,
        chosen_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    training_questions (county_id, training_id, number) {
        county_id -> BigInt,
        training_id -> Uid,
        number -> BigInt,
        question -> Text,
        options -> Text,
        correct -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    bulletins (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        kind -> Text,
        title -> Text,
        body -> Text,
        status -> Text,
        dated_on -> Date,
        sent_at -> Nullable<UtcTimestamp>,
        read_by -> Nullable<Date>,
        corrected_at -> Nullable<UtcTimestamp>,
        reminded_on -> Nullable<Date>,
        withdraw_reason -> Nullable<Text>,
        created_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    bulletin_readers (county_id, bulletin_id, deputy_id) {
        county_id -> BigInt,
        bulletin_id -> Uid,
        deputy_id -> Uid,
        read_at -> Nullable<UtcTimestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    bulletin_corrections (county_id, bulletin_id, number) {
        county_id -> BigInt,
        bulletin_id -> Uid,
        number -> BigInt,
        title -> Text,
        body -> Text,
        note -> Text,
        corrected_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_certificates (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        deputy_id -> Uid,
        number -> Text,
        issued_on -> Date,
        valid_until -> Nullable<Date>,
        status -> Text,
        ended_on -> Nullable<Date>,
        end_reason -> Nullable<Text>,
        replaces_id -> Nullable<Uid>,
        issued_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_visits (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        kind -> Text,
        lead_deputy_id -> Uid,
        title -> Text,
        target -> Text,
        content -> Text,
        wished_on -> Date,
        status -> Text,
        unit_id -> Nullable<Uid>,
        unit_name -> Nullable<Text>,
        visit_on -> Nullable<Date>,
        arrange_note -> Nullable<Text>,
        move_to -> Nullable<Date>,
        move_reason -> Nullable<Text>,
        begins_at -> Nullable<UtcTimestamp>,
        receiver -> Nullable<Text>,
        end_reason -> Nullable<Text>,
        held_on -> Nullable<Date>,
        due_on -> Nullable<Date>,
        answered_on -> Nullable<Date>,
        suggestion_id -> Nullable<Uid>,
        created_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_visit_deputies (county_id, visit_id, deputy_id) {
        county_id -> BigInt,
        visit_id -> Uid,
        deputy_id -> Uid,
        is_present -> Nullable<Bool>,
        is_by_office -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_visit_outcomes (county_id, visit_id) {
        county_id -> BigInt,
        visit_id -> Uid,
        findings -> Text,
        requests -> Nullable<Text>,
        spot_answer -> Nullable<Text>,
        recorded_by_name -> Text,
        answer -> Nullable<Text>,
        answered_by -> Nullable<Text>,
        answer_recorded_by_name -> Nullable<Text>,
        rating -> Nullable<Text>,
        rating_note -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_appraisals (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        year -> BigInt,
        title -> Text,
        items -> JsonDoc,
        status -> Text,
        due_on -> Date,
        opened_on -> Nullable<Date>,
        closed_on -> Nullable<Date>,
        share_percent -> Nullable<BigInt>,
        creation_target -> Nullable<BigInt>,
        commendation_target -> Nullable<BigInt>,
        minimum_group -> Nullable<BigInt>,
        member_count -> Nullable<BigInt>,
        reminded_on -> Nullable<Date>,
        proposal_note -> Nullable<Text>,
        decided_on -> Nullable<Date>,
        decided_by -> Nullable<Text>,
        decision_note -> Nullable<Text>,
        cancel_reason -> Nullable<Text>,
        created_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_appraisal_deputies (county_id, appraisal_id, deputy_id) {
        county_id -> BigInt,
        appraisal_id -> Uid,
        deputy_id -> Uid,
        phone_sheets -> BigInt,
        paper_sheets -> BigInt,
        outcome -> Nullable<Text>,
        is_proposed -> Bool,
        is_commended -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_appraisal_tallies (county_id, appraisal_id, deputy_id, item) {
        county_id -> BigInt,
        appraisal_id -> Uid,
        deputy_id -> Uid,
        item -> BigInt,
        phone_good -> BigInt,
        paper_good -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    deputy_appraisal_raters (county_id, appraisal_id, deputy_id) {
        county_id -> BigInt,
        appraisal_id -> Uid,
        deputy_id -> Uid,
        channel -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    awards (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        kind -> Text,
        deputy_id -> Nullable<Uid>,
        unit_id -> Nullable<Uid>,
        group_id -> Nullable<Uid>,
        suggestion_id -> Nullable<Uid>,
        subject_name -> Text,
        title -> Text,
        grade -> Text,
        giver -> Text,
        awarded_on -> Date,
        document_number -> Nullable<Text>,
        note -> Nullable<Text>,
        appraisal_id -> Nullable<Uid>,
        withdrawn_on -> Nullable<Date>,
        withdraw_reason -> Nullable<Text>,
        created_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    voter_reports (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        term_id -> Uid,
        deputy_id -> Uid,
        constituency -> Text,
        form -> Text,
        held_on -> Date,
        begins_at -> Nullable<UtcTimestamp>,
        place -> Text,
        moved_from -> Nullable<Date>,
        move_reason -> Nullable<Text>,
        content -> Nullable<Text>,
        written_at -> Nullable<UtcTimestamp>,
        status -> Text,
        voters_present -> Nullable<BigInt>,
        few_reason -> Nullable<Text>,
        code -> Text,
        announced_on -> Nullable<Date>,
        feedback -> Nullable<Text>,
        fed_back_on -> Nullable<Date>,
        improvements -> Nullable<Text>,
        read_on -> Nullable<Date>,
        end_reason -> Nullable<Text>,
        created_by_name -> Text,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    voter_report_questions (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        report_id -> Uid,
        question -> Text,
        answer -> Nullable<Text>,
        noted_by_name -> Text,
        at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    voter_report_ratings (county_id, report_id) {
        county_id -> BigInt,
        report_id -> Uid,
        slips -> BigInt,
        excellent -> BigInt,
        competent -> BigInt,
        basic -> BigInt,
        incompetent -> BigInt,
        abstained -> BigInt,
        result -> Nullable<Text>,
        competent_percent -> Nullable<BigInt>,
        basic_percent -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    voter_report_slips (county_id, report_id, slip_hash) {
        county_id -> BigInt,
        report_id -> Uid,
        slip_hash -> Text,
        is_used -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    group_inspections (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        level -> Text,
        organ_id -> Uid,
        town_id -> Nullable<Uid>,
        office_id -> Uid,
        group_id -> Uid,
        title -> Text,
        activity_id -> Nullable<Uid>,
        year -> BigInt,
        quarter -> BigInt,
        recorder_id -> Uid,
        by_county -> Bool,
        looked_on -> Date,
        looked_by -> Text,
        methods -> JsonDoc,
        findings -> Text,
        correction -> Nullable<Text>,
        due_on -> Nullable<Date>,
        status -> Text,
        answer -> Nullable<Text>,
        answered_by_name -> Nullable<Text>,
        answered_at -> Nullable<UtcTimestamp>,
        judged_note -> Nullable<Text>,
        judged_by_name -> Nullable<Text>,
        judged_at -> Nullable<UtcTimestamp>,
        is_demo -> Bool,
        version -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    reception_unit_replies (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        visit_id -> Uid,
        unit_id -> Uid,
        unit_name -> Text,
        kind -> Text,
        reason -> Nullable<Text>,
        replied_on -> Date,
        replied_by_name -> Text,
        created_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{Uid, UtcTimestamp};

    duty_draws (county_id, id) {
        county_id -> BigInt,
        id -> Uid,
        town_id -> Nullable<Uid>,
        year -> Integer,
        quarter -> Integer,
        number -> Integer,
        pool -> Integer,
        pool_digest -> Text,
        seed -> Text,
        drawn_by_name -> Text,
        is_demo -> Bool,
        created_at -> UtcTimestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::Uid;

    duty_draw_records (county_id, draw_id, record_id) {
        county_id -> BigInt,
        draw_id -> Uid,
        record_id -> Uid,
        position -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::{JsonDoc, Uid, UtcTimestamp};

    meeting_party_branches (county_id, meeting_id) {
        county_id -> BigInt,
        meeting_id -> Uid,
        branch -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    counties,
    events,
    event_seals,
    event_cursors,
    event_heads,
    idempotency_keys,
    regions,
    region_changes,
    calendar_days,
    organs,
    terms,
    deputies,
    mandates,
    mandate_changes,
    presidium_members,
    accounts,
    sessions,
    parameter_values,
    deadlines,
    attachments,
    number_series,
    imports,
    suggestions,
    suggestion_signatures,
    suggestion_reviews,
    suggestion_assignments,
    suggestion_contacts,
    suggestion_extensions,
    suggestion_replies,
    suggestion_ratings,
    suggestion_outcomes,
    inbox_items,
    notices,
    notice_reads,
    notice_marks,
    reminder_runs,
    reminder_digests,
    reminders,
    account_channels,
    webhooks,
    deliveries,
    act_publications,
    meeting_publicity,
    suggestion_publications,
    suggestion_parts,
    suggestion_returns,
    suggestion_urges,
    suggestion_links,
    suggestion_promises,
    suggestion_promise_entries,
    suggestion_supervisions,
    suggestion_rating_reminders,
    suggestion_drafts,
    suggestion_draft_versions,
    suggestion_plans,
    text_templates,
    procedure_templates,
    procedure_ticks,
    suggestion_criticisms,
    suggestion_pre_replies,
    joint_signatures,
    motions,
    motion_deadlines,
    motion_decisions,
    motion_reports,
    motion_withdrawals,
    motion_votes,
    motion_tasks,
    suggestion_origins,
    inquiries,
    inquiry_sessions,
    inquiry_decisions,
    inquiry_answers,
    inquiry_ratings,
    questions,
    inspections,
    inspection_deputies,
    inspection_reports,
    inspection_handovers,
    inspection_feedbacks,
    oral_opinions,
    oral_opinion_routings,
    meetings,
    meeting_sittings,
    meeting_callers,
    meeting_calls,
    meeting_party_branches,
    meeting_holds,
    meeting_items,
    meeting_people,
    meeting_sitting_people,
    meeting_presences,
    meeting_remarks,
    ballots,
    ballot_options,
    ballot_nominators,
    ballot_tellers,
    ballot_roll,
    ballot_votes,
    ballot_sheets,
    ballot_keys,
    ballot_boxes,
    ballot_hashes,
    ballot_opened,
    decisions,
    decision_closings,
    decision_handovers,
    decision_origins,
    decision_reports,
    decision_texts,
    work_plans,
    work_plan_texts,
    work_plan_items,
    work_plan_links,
    project_rounds,
    project_round_texts,
    project_ideas,
    project_idea_contacts,
    projects,
    project_texts,
    project_sources,
    project_origins,
    project_checks,
    project_appraisals,
    project_remarks,
    project_selections,
    project_selection_options,
    resident_messages,
    resident_message_keys,
    resident_message_contacts,
    deputy_cards,
    project_works,
    project_work_texts,
    project_milestones,
    project_progress,
    project_problems,
    project_checkpoints,
    project_questions,
    project_followers,
    project_changes,
    project_acceptances,
    project_review_weights,
    project_sheets,
    project_scores,
    project_satisfactions,
    resident_ratings,
    deputy_groups,
    deputy_group_members,
    deputy_group_plans,
    group_activities,
    group_activity_groups,
    group_activity_steps,
    group_activity_presences,
    diary_entries,
    announcements,
    announcement_texts,
    group_quarters,
    duty_records,
    duty_draws,
    duty_draw_records,
    duty_quarters,
    duty_rule_sets,
    duty_point_lines,
    duty_scores,
    duty_appeals,
    stations,
    station_members,
    station_checks,
    receptions,
    reception_deputies,
    reception_visits,
    reception_unit_replies,
    deputy_posts,
    deputy_post_holdings,
    deputy_post_entries,
    deputy_pledges,
    deputy_pledge_items,
    deputy_pledge_notes,
    deputy_pledge_wordings,
    deputy_pledge_years,
    deputy_talks,
    deputy_resignations,
    custody_reports,
    deputy_contacts,
    deputy_contact_notes,
    deputy_group_checks,
    group_inspections,
    duty_files,
    duty_file_words,
    trainings,
    training_deputies,
    training_questions,
    bulletins,
    bulletin_readers,
    bulletin_corrections,
    deputy_certificates,
    deputy_visits,
    deputy_visit_deputies,
    deputy_visit_outcomes,
    deputy_appraisals,
    deputy_appraisal_deputies,
    deputy_appraisal_tallies,
    deputy_appraisal_raters,
    awards,
    voter_reports,
    voter_report_questions,
    voter_report_ratings,
    voter_report_slips,
);
