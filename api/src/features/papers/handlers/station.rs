//! `GET /stations/{id}/papers/{file}`

use super::download;
use crate::features::papers::compose::{self, StationFacts};
use crate::features::papers::contact_card::contact_cards;
use crate::features::papers::file::Form;
use crate::features::papers::poster::poster;
use crate::features::stations::model::StationPaper;
use crate::features::stations::permissions::ReadStations;
use crate::features::{organs, receptions, stations};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody, address};
use actix_web::{HttpRequest, HttpResponse, get, web};

/// Sheets of a station as PDF, A4: one for its notice board with where it is, its next announced receptions, its deputies
/// and a code to its public page; and small cards to be cut out, one for each of its deputies who has agreed to be
/// reached (代表法58), with a code to their page.
#[utoipa::path(
    tag = "papers",
    operation_id = "get_station_paper",
    params(
        ("id" = Id, Path, description = "Station"),
        ("file" = String, Path, description = "`poster.pdf` or `cards.pdf`.", example = "poster.pdf"),
    ),
    security(("bearer" = ["stations.read"])),
    extensions(("x-permission" = json!("stations.read"))),
    responses(
        (status = 200, description = "The file.", content((String = "application/pdf"))),
        (status = 409, description = "`station_not_public`, `station_without_cards`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 503, description = "`paper_font_missing`, `service_unavailable`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/stations/{id}/papers/{file}")]
pub async fn get_station_paper(
    permit: Permit<ReadStations>,
    req: HttpRequest,
    path: IdPath,
    names: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let paper: Option<StationPaper> = names
        .1
        .strip_suffix(".pdf")
        .and_then(|name| name.parse().ok());
    let paper = paper.ok_or_else(Problem::not_found)?;
    let facts = permit
        .read(move |conn, acting| {
            let county_id = acting.scope.county_id();
            let (station, cards) = stations::printable(conn, acting, path.0, paper)?;
            let receptions = receptions::coming(conn, county_id, &[station.id], acting.today)?;
            let congress = organs::names(conn, county_id, &[station.organ_id])?;
            let congress = congress.into_values().next().unwrap_or_default();
            let county = organs::county(conn, county_id)?.region_code;
            // The six digits people know.
            let home = format!("/p/{}/", county.get(..6).unwrap_or(&county));
            Ok(StationFacts {
                station,
                cards,
                receptions,
                congress,
                home,
            })
        })
        .await?;
    let config = permit.platform().config();
    let reached = |path: &str| address(&config.http.public_url, &req, path).0;
    let settings = config.papers.clone();
    let written = match paper {
        StationPaper::Poster => {
            let sheet = compose::station_poster(&facts, reached)?;
            web::block(move || poster(&sheet, &settings)).await
        }
        StationPaper::Cards => {
            let sheet = compose::station_contacts(&facts, reached)?;
            web::block(move || contact_cards(&sheet, &settings)).await
        }
    };
    let bytes = written.map_err(Problem::internal)??;
    Ok(download(bytes, Form::Pdf, &format!("station_{paper}")))
}
