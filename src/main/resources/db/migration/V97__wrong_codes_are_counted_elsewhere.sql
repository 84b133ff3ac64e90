-- Nobody read it, and writing it told by the time it took whether there is such a case.
alter table claimant drop column wrong_codes;
