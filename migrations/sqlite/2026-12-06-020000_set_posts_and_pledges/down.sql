DROP TABLE deputy_pledge_years;
DROP TABLE deputy_pledge_wordings;
DROP TABLE deputy_pledge_notes;
DROP TABLE deputy_pledge_items;
DROP TABLE deputy_pledges;
DROP TABLE deputy_post_entries;
DROP TABLE deputy_post_holdings;
DROP TABLE deputy_posts;
