package org.tripartita.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits in the engine's tables, read for both sides alike over a connection that is not measured. */
final class OpenWork {

	private final JdbcClient database;

	OpenWork(DataSource database) {
		this.database = JdbcClient.create(database);
	}

	/** By territory, so that asking costs the same however many exercises are under way. */
	Map<String, List<WaitingTask>> tasks(Collection<String> territories) {
		return database.sql("""
				select instance.business_key_ as key, task.id_ as id, task.task_def_key_ as element, min(link.group_id_) as "group",
					(select text_ from act_ru_variable where proc_inst_id_ = task.proc_inst_id_ and name_ = 'purpose') as purpose
				from act_ru_execution instance
				join act_ru_task task on task.proc_inst_id_ = instance.id_
				join act_ru_identitylink link on link.task_id_ = task.id_
				where instance.business_key_ in (:keys) and task.task_def_key_ not in (:left)
				group by instance.business_key_, task.id_, task.task_def_key_, task.proc_inst_id_
				order by min(task.create_time_)
				""")
			.param("keys", keys(territories))
			.param("left", Course.LEFT_ALONE)
			.query((row, number) -> Map.entry(Course.territory(row.getString("key")),
					new WaitingTask(row.getString("id"), row.getString("element"), row.getString("group"), row.getString("purpose"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/**
	 * Where no task waits: false for those whose exercise waits for somebody to do what no task asks for, true for those
	 * whose exercise went all its way. The others are not told.
	 */
	Map<String, Boolean> withoutTask(Collection<String> territories) {
		return database.sql("""
				select business_key_ as key, true as concluded from act_hi_procinst
				where business_key_ in (:keys) and proc_def_key_ = :map and end_time_ is not null
				union select instance.business_key_, false
				from act_ru_execution instance join act_ru_event_subscr subscription on subscription.proc_inst_id_ = instance.id_
				where instance.business_key_ in (:keys) and subscription.event_name_ = 'secretariat.itemDecided'
				""")
			.param("keys", keys(territories))
			.param("map", Course.MAP)
			.query((row, number) -> Map.entry(Course.territory(row.getString("key")), row.getBoolean("concluded")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Boolean::logicalOr));
	}

	private static List<String> keys(Collection<String> territories) {
		return territories.stream().flatMap(territory -> Course.keys(territory).stream()).toList();
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
