//! One integration binary: the folders mirror `src/features`.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on must fail"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "tests read their own settings and mint names of databases"
)]

#[macro_use]
mod support;

mod accounts;
mod announcements;
mod attachments;
mod awards;
mod backup;
mod ballots;
mod bulletins;
mod calendar;
mod changes;
mod contract;
mod custody_reports;
mod database;
mod decisions;
mod deliveries;
mod demo;
mod deputies;
mod deputy_appraisals;
mod deputy_cards;
mod deputy_certificates;
mod deputy_contacts;
mod deputy_groups;
mod deputy_pledges;
mod deputy_posts;
mod deputy_resignations;
mod deputy_talks;
mod deputy_visits;
mod diary_entries;
mod duty_files;
mod duty_points;
mod duty_rates;
mod duty_records;
mod duty_statistics;
mod event_log;
mod exchange;
mod group_activities;
mod group_inspections;
mod group_quarters;
mod home;
mod inbox;
mod inquiries;
mod inspections;
mod kill;
mod meetings;
mod motions;
mod notices;
mod oral_opinions;
mod organs;
mod papers;
mod parameters;
mod presidium;
mod procedures;
mod project_ideas;
mod project_reviews;
mod project_rounds;
mod project_selections;
mod project_works;
mod projects;
mod public_projects;
mod publications;
mod questions;
mod reception_visits;
mod receptions;
mod regions;
mod reminders;
mod resident_messages;
mod resident_ratings;
mod stations;
mod statistics;
mod subdistricts;
mod suggestions;
mod terms;
mod text_templates;
mod trainings;
mod voter_reports;
mod work_plans;
