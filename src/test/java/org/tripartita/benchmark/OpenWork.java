package org.tripartita.benchmark;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits in the engine's tables, read for both sides alike over a connection that is not measured. */
final class OpenWork {

	private final JdbcClient database;

	OpenWork(DataSource database) {
		this.database = JdbcClient.create(database);
	}

	List<WaitingTask> tasks(String territory) {
		return database.sql("""
				select task.id_ as id, task.task_def_key_ as element, min(link.group_id_) as "group",
					(select text_ from act_ru_variable where proc_inst_id_ = task.proc_inst_id_ and name_ = 'purpose') as purpose
				from act_ru_execution instance
				join act_ru_task task on task.proc_inst_id_ = instance.id_
				join act_ru_identitylink link on link.task_id_ = task.id_
				where instance.business_key_ in (:keys) and task.task_def_key_ not in (:left)
				group by task.id_, task.task_def_key_, task.proc_inst_id_
				order by min(task.create_time_)
				""")
			.param("keys", Course.keys(territory))
			.param("left", Course.LEFT_ALONE)
			.query((row, number) -> new WaitingTask(row.getString("id"), row.getString("element"), row.getString("group"),
					row.getString("purpose")))
			.list();
	}

	/** The executions that wait for a message. */
	List<String> waitingFor(String message, String territory) {
		return database.sql("""
				select subscription.execution_id_
				from act_ru_execution instance join act_ru_event_subscr subscription on subscription.proc_inst_id_ = instance.id_
				where instance.business_key_ in (:keys) and subscription.event_name_ = :message
				""").param("keys", Course.keys(territory)).param("message", message).query(String.class).list();
	}

	/** How many instances of a process were started, and whether one of them still runs. */
	boolean runs(String process, String territory) {
		return count("state_ = 'ACTIVE' and proc_def_key_ = ?", process, territory) > 0;
	}

	boolean wasStarted(String process, String territory) {
		return count("proc_def_key_ = ?", process, territory) > 0;
	}

	private int count(String condition, String process, String territory) {
		return database.sql("select count(*) from act_hi_procinst where business_key_ in (?, ?) and " + condition)
			.params(Course.exercise(territory), Course.secretariat(territory), process)
			.query(Integer.class)
			.single();
	}

	boolean concluded(String territory) {
		return database.sql("""
				select count(*)
				from act_hi_procinst instance join act_hi_actinst activity on activity.proc_inst_id_ = instance.id_
				where instance.business_key_ = ? and activity.act_id_ = ? and activity.end_time_ is not null
				""").params(Course.exercise(territory), Course.LAST_ACTIVITY).query(Integer.class).single() > 0;
	}

	/** What the engine wrote until now. */
	Written written() {
		return database.sql("""
				select (select count(*) from act_hi_taskinst where delete_reason_ = 'completed') as tasks,
					(select count(*) from act_hi_actinst) as activities, (select count(*) from act_hi_detail) as variables,
					(select count(*) from act_hi_job_log where job_state_ = 2) as jobs
				""").query(Written.class).single();
	}

	/** Where an exercise stands, for whoever has to find out why it does not go on. */
	List<String> standing(String territory) {
		return database.sql("""
				select distinct execution.act_id_ || coalesce(' (' || incident.incident_msg_ || ')', '')
				from act_ru_execution instance join act_ru_execution execution on execution.proc_inst_id_ = instance.id_
				left join act_ru_incident incident on incident.execution_id_ = execution.id_
				where instance.business_key_ in (:keys) and execution.act_id_ is not null
				""").param("keys", Course.keys(territory)).query(String.class).list();
	}

}
