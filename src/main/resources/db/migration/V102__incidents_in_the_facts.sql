-- Which case a report joined as one of the same incident, so that reports and incidents can both be counted. The first start with
-- these rules makes all facts again.
alter table fact_act add incident bigint null;
