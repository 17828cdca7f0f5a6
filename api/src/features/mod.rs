//! The features, one folder each, by floor (docs/ARCHITECTURE.md). Imports only go down.
//!
//! A feature that answers requests adds one line to [`configure()`], one to [`permissions()`], one to
//! [`problem_codes()`], and one to `crate::locales`.

pub mod accounts;
pub mod announcements;
pub mod attachments;
pub mod awards;
pub mod ballots;
pub mod bulletins;
pub mod calendar;
pub mod changes;
pub mod clocks;
pub mod congresses;
pub mod counting;
pub mod custody_reports;
pub mod decisions;
pub mod deliveries;
pub mod demo;
pub mod deputies;
pub mod deputy_appraisals;
pub mod deputy_cards;
pub mod deputy_certificates;
pub mod deputy_contacts;
pub mod deputy_groups;
pub mod deputy_pledges;
pub mod deputy_posts;
pub mod deputy_resignations;
pub mod deputy_talks;
pub mod deputy_visits;
pub mod diary_entries;
pub mod duty_files;
pub mod duty_points;
pub mod duty_rates;
pub mod duty_records;
pub mod duty_statistics;
pub mod event_log;
pub mod exchange;
pub mod explanations;
pub mod group_activities;
pub mod group_inspections;
pub mod group_quarters;
pub mod home;
pub mod inbox;
pub mod inquiries;
pub mod inspections;
pub mod meeting_procedures;
pub mod meetings;
pub mod motions;
pub mod notices;
pub mod numbering;
pub mod oral_opinions;
pub mod organs;
pub mod papers;
pub mod parameters;
pub mod presidium;
pub mod procedures;
pub mod project_ideas;
pub mod project_reviews;
pub mod project_rounds;
pub mod project_selections;
pub mod project_works;
pub mod projects;
pub mod publications;
pub mod questions;
pub mod reception_visits;
pub mod receptions;
pub mod regions;
pub mod reminders;
pub mod resident_messages;
pub mod resident_ratings;
pub mod search;
pub mod signatures;
pub mod spreadsheets;
pub mod stations;
pub mod statistics;
pub mod suggestions;
pub mod terms;
pub mod text_templates;
pub mod trainings;
pub mod voter_reports;
pub mod work_plans;

use crate::platform::auth::PermissionInfo;
use crate::platform::events::Consumer;
use crate::platform::http::ServiceConfig;
use crate::platform::http::{Code, problem_codes};

/// The operations of every feature, under `/api/v1`. Paths that begin alike and are as long are tried in this
/// order; those asked for most stand first.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.configure(home::configure)
        .configure(inbox::configure)
        .configure(notices::configure)
        .configure(changes::configure)
        .configure(reminders::configure)
        .configure(suggestions::configure)
        .configure(meetings::configure)
        .configure(meeting_procedures::configure)
        .configure(motions::configure)
        .configure(inquiries::configure)
        .configure(questions::configure)
        .configure(inspections::configure)
        .configure(decisions::configure)
        .configure(announcements::configure)
        .configure(work_plans::configure)
        .configure(project_rounds::configure)
        .configure(project_ideas::configure)
        .configure(projects::configure)
        .configure(project_selections::configure)
        .configure(project_works::configure)
        .configure(project_reviews::configure)
        .configure(oral_opinions::configure)
        .configure(resident_messages::configure)
        .configure(diary_entries::configure)
        .configure(duty_records::configure)
        .configure(duty_points::configure)
        .configure(deputy_talks::configure)
        .configure(deputy_resignations::configure)
        .configure(custody_reports::configure)
        .configure(duty_rates::configure)
        .configure(duty_statistics::configure)
        .configure(duty_files::configure)
        .configure(resident_ratings::configure)
        .configure(ballots::configure)
        .configure(parameters::configure)
        .configure(deputies::configure)
        .configure(deputy_cards::configure)
        .configure(deputy_certificates::configure)
        .configure(deputy_visits::configure)
        .configure(deputy_contacts::configure)
        .configure(deputy_groups::configure)
        .configure(deputy_posts::configure)
        .configure(deputy_pledges::configure)
        .configure(group_activities::configure)
        .configure(group_inspections::configure)
        .configure(group_quarters::configure)
        .configure(stations::configure)
        .configure(deputy_appraisals::configure)
        .configure(awards::configure)
        .configure(receptions::configure)
        .configure(reception_visits::configure)
        .configure(voter_reports::configure)
        .configure(trainings::configure)
        .configure(bulletins::configure)
        .configure(organs::configure)
        .configure(attachments::configure)
        .configure(accounts::configure)
        .configure(calendar::configure)
        .configure(deliveries::configure)
        .configure(event_log::configure)
        .configure(exchange::configure)
        .configure(presidium::configure)
        .configure(procedures::configure)
        .configure(publications::configure)
        .configure(regions::configure)
        .configure(statistics::configure)
        .configure(papers::configure)
        .configure(terms::configure)
        .configure(text_templates::configure);
}

/// The features derived from the event log.
#[must_use]
pub fn consumers() -> Vec<&'static dyn Consumer> {
    vec![
        &inbox::Inbox,
        &notices::Notices,
        &statistics::Outcomes,
        &deliveries::Deliveries,
        &suggestions::Search,
        &project_ideas::Search,
        &duty_records::Derived,
    ]
}

/// The features whose records carry files.
#[must_use]
pub fn attachment_subjects() -> Vec<&'static dyn attachments::Subject> {
    vec![
        &suggestions::Files,
        &motions::Files,
        &inquiries::Files,
        &inspections::Files,
        &decisions::Files,
        &project_works::Files,
        &meetings::Files,
        &meetings::ItemFiles,
        &project_ideas::Files,
        &resident_messages::Files,
        &group_activities::Files,
        &duty_records::Files,
        &deputy_resignations::Files,
        &awards::Files,
        &deputy_visits::Files,
        &voter_reports::Files,
        &trainings::Files,
        &bulletins::Files,
    ]
}

/// The features whose records suggestions are made of.
#[must_use]
pub fn suggestion_origins() -> Vec<&'static dyn suggestions::Origin> {
    vec![
        &oral_opinions::Drafts,
        &resident_messages::Drafts,
        &diary_entries::Drafts,
        &reception_visits::Drafts,
        &deputy_visits::Drafts,
    ]
}

/// The features whose records have days to keep, of which people are reminded.
#[must_use]
pub fn reminder_sources() -> Vec<&'static dyn clocks::RunningSource> {
    vec![
        &suggestions::Clocks,
        &inquiries::Clocks,
        &inspections::Clocks,
        &decisions::Clocks,
        &oral_opinions::Clocks,
        &group_quarters::Clocks,
        &reception_visits::Clocks,
    ]
}

/// Every permission there is.
#[must_use]
pub fn permissions() -> Vec<PermissionInfo> {
    [
        accounts::permissions::ALL,
        announcements::permissions::ALL,
        attachments::permissions::ALL,
        calendar::permissions::ALL,
        changes::permissions::ALL,
        deliveries::permissions::ALL,
        event_log::permissions::ALL,
        home::permissions::ALL,
        inbox::permissions::ALL,
        inquiries::permissions::ALL,
        meetings::permissions::ALL,
        motions::permissions::ALL,
        questions::permissions::ALL,
        inspections::permissions::ALL,
        decisions::permissions::ALL,
        oral_opinions::permissions::ALL,
        ballots::permissions::ALL,
        notices::permissions::ALL,
        reminders::permissions::ALL,
        deputies::permissions::ALL,
        deputy_cards::permissions::ALL,
        deputy_certificates::permissions::ALL,
        deputy_visits::permissions::ALL,
        deputy_contacts::permissions::ALL,
        deputy_groups::permissions::ALL,
        deputy_posts::permissions::ALL,
        deputy_pledges::permissions::ALL,
        group_activities::permissions::ALL,
        group_inspections::permissions::ALL,
        group_quarters::permissions::ALL,
        stations::permissions::ALL,
        deputy_appraisals::permissions::ALL,
        awards::permissions::ALL,
        receptions::permissions::ALL,
        reception_visits::permissions::ALL,
        voter_reports::permissions::ALL,
        trainings::permissions::ALL,
        bulletins::permissions::ALL,
        exchange::permissions::ALL,
        organs::permissions::ALL,
        parameters::permissions::ALL,
        suggestions::permissions::ALL,
        presidium::permissions::ALL,
        procedures::permissions::ALL,
        project_ideas::permissions::ALL,
        project_reviews::permissions::ALL,
        project_rounds::permissions::ALL,
        project_selections::permissions::ALL,
        project_works::permissions::ALL,
        projects::permissions::ALL,
        publications::permissions::ALL,
        regions::permissions::ALL,
        resident_messages::permissions::ALL,
        diary_entries::permissions::ALL,
        duty_records::permissions::ALL,
        duty_points::permissions::ALL,
        deputy_talks::permissions::ALL,
        deputy_resignations::permissions::ALL,
        custody_reports::permissions::ALL,
        duty_rates::permissions::ALL,
        duty_statistics::permissions::ALL,
        duty_files::permissions::ALL,
        resident_ratings::permissions::ALL,
        statistics::permissions::ALL,
        terms::permissions::ALL,
        text_templates::permissions::ALL,
        work_plans::permissions::ALL,
    ]
    .concat()
}

/// Every problem code there is.
#[must_use]
pub fn problem_codes() -> Vec<Code> {
    [
        problem_codes::ALL,
        accounts::error::ALL,
        announcements::error::ALL,
        attachments::error::ALL,
        changes::error::ALL,
        deliveries::error::ALL,
        congresses::error::ALL,
        deputies::error::ALL,
        deputy_cards::error::ALL,
        deputy_certificates::error::ALL,
        deputy_visits::error::ALL,
        deputy_contacts::error::ALL,
        deputy_groups::error::ALL,
        deputy_posts::error::ALL,
        deputy_pledges::error::ALL,
        group_activities::error::ALL,
        group_inspections::error::ALL,
        group_quarters::error::ALL,
        stations::error::ALL,
        deputy_appraisals::error::ALL,
        awards::error::ALL,
        receptions::error::ALL,
        reception_visits::error::ALL,
        voter_reports::error::ALL,
        trainings::error::ALL,
        bulletins::error::ALL,
        exchange::error::ALL,
        inquiries::error::ALL,
        meetings::error::ALL,
        motions::error::ALL,
        questions::error::ALL,
        inspections::error::ALL,
        decisions::error::ALL,
        oral_opinions::error::ALL,
        ballots::error::ALL,
        organs::error::ALL,
        papers::error::ALL,
        parameters::error::ALL,
        presidium::error::ALL,
        procedures::error::ALL,
        project_ideas::error::ALL,
        project_reviews::error::ALL,
        project_rounds::error::ALL,
        project_selections::error::ALL,
        project_works::error::ALL,
        projects::error::ALL,
        publications::error::ALL,
        resident_messages::error::ALL,
        diary_entries::error::ALL,
        duty_records::error::ALL,
        duty_points::error::ALL,
        deputy_talks::error::ALL,
        deputy_resignations::error::ALL,
        custody_reports::error::ALL,
        duty_files::error::ALL,
        resident_ratings::error::ALL,
        suggestions::error::ALL,
        terms::error::ALL,
        work_plans::error::ALL,
    ]
    .concat()
}
