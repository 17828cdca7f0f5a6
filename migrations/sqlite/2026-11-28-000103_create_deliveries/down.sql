DROP TABLE deliveries;
DROP TABLE webhooks;
DROP TABLE account_channels;
