-- Facts are read by case only, and counted in memory: these keys were written for every case and asked by nobody.
alter table fact_complaint drop key fact_complaint_filed;
alter table fact_span drop key fact_span_holder;
alter table fact_clock drop key fact_clock_due;

-- A case may have been with many offices before it is closed, and one of them several times.
alter table complaint modify former_holders varchar(2000) not null;

-- What was suggested for a case is forgotten when the case becomes secret.
delete j from suggestion_judged j join complaint c on c.id = j.complaint_id where c.visibility = 'SECRET';
