-- When the very first case was filed is asked for with every dump, and which cases were filed in a year once a year.
alter table complaint add key complaint_filed (filed_at);
