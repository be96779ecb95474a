using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Shiji.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Activities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "activity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    audience = table.Column<string>(type: "text", nullable: false),
                    risks = table.Column<string>(type: "text", nullable: false),
                    risk = table.Column<int>(type: "integer", nullable: false),
                    insurance = table.Column<string>(type: "text", nullable: true),
                    command = table.Column<string>(type: "text", nullable: true),
                    questions = table.Column<string>(type: "text", nullable: false),
                    leader_id = table.Column<Guid>(type: "uuid", nullable: true),
                    leader = table.Column<string>(type: "text", nullable: false),
                    project = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    series_of = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_by = table.Column<string>(type: "text", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity", x => x.id);
                    table.CheckConstraint("activity_risk", "\"risk\" IN (0, 1, 2)");
                    table.CheckConstraint("activity_state", "\"state\" IN (0, 1, 2, 3, 4)");
                });

            migrationBuilder.CreateTable(
                name: "activity_kind",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    categories = table.Column<string>(type: "text", nullable: false),
                    session_unit = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    timed = table.Column<bool>(type: "boolean", nullable: false),
                    named = table.Column<bool>(type: "boolean", nullable: false),
                    needs_approval = table.Column<bool>(type: "boolean", nullable: false),
                    needs_risks = table.Column<bool>(type: "boolean", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_kind", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activity_partner",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    host_id = table.Column<int>(type: "integer", nullable: false),
                    hosts = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_partner", x => new { x.activity_id, x.host_id });
                });

            migrationBuilder.CreateTable(
                name: "activity_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: true),
                    number = table.Column<string>(type: "text", nullable: true),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    opens_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    shuts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    place_id = table.Column<int>(type: "integer", nullable: true),
                    street_id = table.Column<int>(type: "integer", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    places = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    counted = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_session", x => x.id);
                    table.CheckConstraint("activity_session_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("activity_session_state", "\"state\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("ends_after_start", "ends_at > starts_at");
                });

            migrationBuilder.CreateTable(
                name: "anomaly",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    attendance_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_anomaly", x => x.id);
                    table.CheckConstraint("anomaly_answer", "\"answer\" IN (0, 1, 2)");
                    table.CheckConstraint("anomaly_kind", "\"kind\" IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)");
                });

            migrationBuilder.CreateTable(
                name: "attendance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: true),
                    street_id = table.Column<int>(type: "integer", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    proposed = table.Column<int>(type: "integer", nullable: false),
                    arrived_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    left_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    in_force_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    correction_of = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    proof = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_by = table.Column<string>(type: "text", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    second_by = table.Column<string>(type: "text", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance", x => x.id);
                    table.CheckConstraint("attendance_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("attendance_state", "\"state\" IN (0, 1, 2, 3, 4, 5, 6)");
                    table.CheckConstraint("minutes_not_negative", "minutes >= 0 AND proposed >= 0");
                });

            migrationBuilder.CreateTable(
                name: "check_in",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    leaves = table.Column<bool>(type: "boolean", nullable: false),
                    way = table.Column<int>(type: "integer", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    device = table.Column<string>(type: "text", nullable: true),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    distance = table.Column<int>(type: "integer", nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_in", x => x.id);
                    table.CheckConstraint("check_in_fence", "\"fence\" IN (0, 1, 2, 3)");
                    table.CheckConstraint("check_in_way", "\"way\" IN (0, 1, 2, 3)");
                });

            migrationBuilder.CreateTable(
                name: "duty",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    point_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    begins = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ends = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: true),
                    team = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty", x => x.id);
                    table.CheckConstraint("duty_state", "\"state\" IN (0, 1, 2, 3)");
                });

            migrationBuilder.CreateTable(
                name: "goods_kind",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goods_kind", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "goods_movement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    project = table.Column<string>(type: "text", nullable: false),
                    goods = table.Column<string>(type: "text", nullable: false),
                    direction = table.Column<int>(type: "integer", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    party = table.Column<string>(type: "text", nullable: false),
                    batch = table.Column<string>(type: "text", nullable: true),
                    room_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    counted_by = table.Column<string>(type: "text", nullable: true),
                    correction_of = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goods_movement", x => x.id);
                    table.CheckConstraint("goods_movement_direction", "\"direction\" IN (1, 2)");
                    table.CheckConstraint("goods_movement_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("goods_movement_state", "\"state\" IN (0, 1, 2)");
                });

            migrationBuilder.CreateTable(
                name: "inspection",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    point_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    marked = table.Column<bool>(type: "boolean", nullable: false),
                    staffed = table.Column<bool>(type: "boolean", nullable: false),
                    logged = table.Column<bool>(type: "boolean", nullable: false),
                    finding = table.Column<string>(type: "text", nullable: true),
                    faulty = table.Column<bool>(type: "boolean", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    repaired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rechecked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    repaired_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    inspector = table.Column<string>(type: "text", nullable: false),
                    inspector_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection", x => x.id);
                    table.CheckConstraint("inspection_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("inspection_state", "\"state\" IN (0, 1, 2, 3, 4)");
                });

            migrationBuilder.CreateTable(
                name: "inspection_round",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    keeper_id = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    opened_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_round", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inspection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_step", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "life_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "offer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    keeper_id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    least_star = table.Column<int>(type: "integer", nullable: false),
                    award = table.Column<string>(type: "text", nullable: true),
                    quota = table.Column<int>(type: "integer", nullable: false),
                    quota_each = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_because = table.Column<string>(type: "text", nullable: true),
                    turn = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "point",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    hours = table.Column<string>(type: "text", nullable: true),
                    services = table.Column<string>(type: "text", nullable: true),
                    supplies = table.Column<string>(type: "text", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_because = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_point", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "point_kind",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_point_kind", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "project",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    keeper_id = table.Column<int>(type: "integer", nullable: false),
                    about = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    turn = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_project", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "provider",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    keeper_id = table.Column<int>(type: "integer", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    pass_fingerprint = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reading_room",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    project = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    voided = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reading_room", x => x.id);
                    table.CheckConstraint("reading_room_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("until_after_day", "until IS NULL OR until > day");
                });

            migrationBuilder.CreateTable(
                name: "redemption",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    offer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    code_fingerprint = table.Column<string>(type: "text", nullable: true),
                    code_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    used_by = table.Column<string>(type: "text", nullable: true),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_redemption", x => x.id);
                    table.CheckConstraint("redemption_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("redemption_state", "\"state\" IN (0, 1, 2)");
                });

            migrationBuilder.CreateTable(
                name: "round_point",
                columns: table => new
                {
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    point_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_round_point", x => new { x.round_id, x.point_id });
                });

            migrationBuilder.CreateTable(
                name: "service_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    volunteer_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    agreed = table.Column<bool>(type: "boolean", nullable: false),
                    how = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_answer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "service_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    hours = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    risks = table.Column<string>(type: "text", nullable: false),
                    skills = table.Column<long>(type: "bigint", nullable: false),
                    needed = table.Column<int>(type: "integer", nullable: false),
                    agreed = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_because = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "service_union",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    level = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    @void = table.Column<bool>(name: "void", type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_union", x => x.id);
                    table.CheckConstraint("service_union_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("service_union_level", "\"level\" IN (1, 2)");
                    table.CheckConstraint("until_after_day", "until IS NULL OR until > day");
                });

            migrationBuilder.CreateTable(
                name: "service_word",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    bit = table.Column<int>(type: "integer", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_word", x => x.id);
                    table.CheckConstraint("service_word_kind", "\"kind\" IN (1, 2, 3)");
                });

            migrationBuilder.CreateTable(
                name: "session_role",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    age_least = table.Column<int>(type: "integer", nullable: true),
                    age_most = table.Column<int>(type: "integer", nullable: true),
                    skills = table.Column<string>(type: "text", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_role", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_up",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    guests = table.Column<int>(type: "integer", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false),
                    by_person_id = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_up", x => x.id);
                    table.CheckConstraint("sign_up_state", "\"state\" IN (0, 1, 2, 3, 4, 5)");
                });

            migrationBuilder.CreateTable(
                name: "star_award",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "text", nullable: true),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_star_award", x => x.id);
                    table.CheckConstraint("star_award_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("star_award_state", "\"state\" IN (0, 1, 2)");
                });

            migrationBuilder.CreateTable(
                name: "star_case",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<long>(type: "bigint", nullable: false),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    rules = table.Column<string>(type: "text", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reviewed_by = table.Column<string>(type: "text", nullable: true),
                    reviewed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_star_case", x => x.id);
                    table.CheckConstraint("star_case_state", "\"state\" IN (0, 1, 2, 3)");
                });

            migrationBuilder.CreateTable(
                name: "team",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    area = table.Column<string>(type: "text", nullable: true),
                    filing_no = table.Column<string>(type: "text", nullable: true),
                    community_id = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team", x => x.id);
                    table.CheckConstraint("team_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("team_kind", "\"kind\" IN (1, 2, 3, 4, 5, 6, 7)");
                    table.CheckConstraint("team_state", "\"state\" IN (1, 2, 3, 4, 5, 6)");
                    table.CheckConstraint("until_after_day", "until IS NULL OR until > day");
                });

            migrationBuilder.CreateTable(
                name: "team_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    volunteer_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    is_leader = table.Column<bool>(type: "boolean", nullable: false),
                    is_main = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_member", x => x.id);
                    table.CheckConstraint("team_member_state", "\"state\" IN (1, 2, 3, 4, 5)");
                });

            migrationBuilder.CreateTable(
                name: "volunteer",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    registered_as = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    state_because = table.Column<string>(type: "text", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    skills = table.Column<long>(type: "bigint", nullable: false),
                    languages = table.Column<long>(type: "bigint", nullable: false),
                    categories = table.Column<long>(type: "bigint", nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    zysz_no = table.Column<string>(type: "text", nullable: true),
                    national_no = table.Column<string>(type: "text", nullable: true),
                    last_served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    speciality = table.Column<string>(type: "text", nullable: true),
                    trainer_since = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_volunteer", x => x.id);
                    table.CheckConstraint("volunteer_state", "\"state\" IN (1, 2, 3)");
                });

            migrationBuilder.CreateTable(
                name: "volunteer_application",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    shown = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    volunteer_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_volunteer_application", x => x.id);
                    table.CheckConstraint("volunteer_application_state", "\"state\" IN (1, 2, 3)");
                });

            migrationBuilder.CreateTable(
                name: "volunteer_registration",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: true),
                    volunteer_id = table.Column<int>(type: "integer", nullable: true),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    age_band = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_volunteer_registration", x => x.id);
                    table.CheckConstraint("volunteer_registration_age_band", "\"age_band\" IN (1, 2, 3, 4)");
                    table.CheckConstraint("volunteer_registration_channel", "\"channel\" IN (1, 2)");
                    table.CheckConstraint("volunteer_registration_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("volunteer_registration_state", "\"state\" IN (0, 1, 2, 3, 4, 5)");
                });

            migrationBuilder.CreateIndex(
                name: "IX_activity_organisation_id_day",
                table: "activity",
                columns: new[] { "organisation_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_activity_state_day",
                table: "activity",
                columns: new[] { "state", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_activity_kind_key",
                table: "activity_kind",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_activity_session_activity_id",
                table: "activity_session",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "IX_activity_session_day",
                table: "activity_session",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_activity_session_number",
                table: "activity_session",
                column: "number",
                unique: true,
                filter: "number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activity_session_organisation_id_day",
                table: "activity_session",
                columns: new[] { "organisation_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_anomaly_answer_day",
                table: "anomaly",
                columns: new[] { "answer", "day" },
                filter: "answer = 0");

            migrationBuilder.CreateIndex(
                name: "IX_anomaly_session_id",
                table: "anomaly",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_attendance_correction_of",
                table: "attendance",
                column: "correction_of",
                filter: "correction_of IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_attendance_day",
                table: "attendance",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_attendance_organisation_id_day",
                table: "attendance",
                columns: new[] { "organisation_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_person_id_day",
                table: "attendance",
                columns: new[] { "person_id", "day" },
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_attendance_session_id",
                table: "attendance",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_attendance_session_id_person_id",
                table: "attendance",
                columns: new[] { "session_id", "person_id" },
                unique: true,
                filter: "person_id IS NOT NULL AND correction_of IS NULL AND state < 4");

            migrationBuilder.CreateIndex(
                name: "IX_attendance_state_in_force_from",
                table: "attendance",
                columns: new[] { "state", "in_force_from" },
                filter: "state < 3");

            migrationBuilder.CreateIndex(
                name: "IX_check_in_person_id_at",
                table: "check_in",
                columns: new[] { "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_check_in_session_id",
                table: "check_in",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_duty_person_id_day",
                table: "duty",
                columns: new[] { "person_id", "day" },
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_duty_point_id_day",
                table: "duty",
                columns: new[] { "point_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_goods_movement_correction_of",
                table: "goods_movement",
                column: "correction_of",
                filter: "correction_of IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_goods_movement_day_organisation_id",
                table: "goods_movement",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_goods_movement_project_goods_day",
                table: "goods_movement",
                columns: new[] { "project", "goods", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_day_organisation_id",
                table: "inspection",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_point_id_day",
                table: "inspection",
                columns: new[] { "point_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_round_due_on",
                table: "inspection_round",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_step_inspection_id",
                table: "inspection_step",
                column: "inspection_id");

            migrationBuilder.CreateIndex(
                name: "IX_life_event_subject",
                table: "life_event",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "IX_offer_provider_id",
                table: "offer",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "IX_point_organisation_id",
                table: "point",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_provider_pass_fingerprint",
                table: "provider",
                column: "pass_fingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reading_room_day_organisation_id",
                table: "reading_room",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_redemption_code_fingerprint",
                table: "redemption",
                column: "code_fingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_redemption_day_organisation_id",
                table: "redemption",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_redemption_offer_id_person_id",
                table: "redemption",
                columns: new[] { "offer_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_redemption_person_id",
                table: "redemption",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_service_answer_person_id",
                table: "service_answer",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_service_answer_request_id_volunteer_id",
                table: "service_answer",
                columns: new[] { "request_id", "volunteer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_request_on",
                table: "service_request",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "IX_service_union_day_organisation_id",
                table: "service_union",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_service_word_kind_bit",
                table: "service_word",
                columns: new[] { "kind", "bit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_role_session_id",
                table: "session_role",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_sign_up_person_id_day",
                table: "sign_up",
                columns: new[] { "person_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_sign_up_role_id_state_at",
                table: "sign_up",
                columns: new[] { "role_id", "state", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_sign_up_session_id_person_id",
                table: "sign_up",
                columns: new[] { "session_id", "person_id" },
                unique: true,
                filter: "state IN (0, 1, 2)");

            migrationBuilder.CreateIndex(
                name: "IX_star_award_day_organisation_id",
                table: "star_award",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_star_award_person_id_level",
                table: "star_award",
                columns: new[] { "person_id", "level" },
                unique: true,
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "IX_star_case_person_id",
                table: "star_case",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_star_case_state_day",
                table: "star_case",
                columns: new[] { "state", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_team_day_organisation_id",
                table: "team",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_team_organisation_id_name",
                table: "team",
                columns: new[] { "organisation_id", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_team_member_person_id",
                table: "team_member",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_team_member_team_id_state",
                table: "team_member",
                columns: new[] { "team_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_account_id",
                table: "volunteer",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_organisation_id_id",
                table: "volunteer",
                columns: new[] { "organisation_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_person_id",
                table: "volunteer",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_registered_as",
                table: "volunteer",
                column: "registered_as",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_application_account_id",
                table: "volunteer_application",
                column: "account_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_application_state_organisation_id",
                table: "volunteer_application",
                columns: new[] { "state", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_registration_day_organisation_id",
                table: "volunteer_registration",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_registration_person_id",
                table: "volunteer_registration",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_registration_volunteer_id",
                table: "volunteer_registration",
                column: "volunteer_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity");

            migrationBuilder.DropTable(
                name: "activity_kind");

            migrationBuilder.DropTable(
                name: "activity_partner");

            migrationBuilder.DropTable(
                name: "activity_session");

            migrationBuilder.DropTable(
                name: "anomaly");

            migrationBuilder.DropTable(
                name: "attendance");

            migrationBuilder.DropTable(
                name: "check_in");

            migrationBuilder.DropTable(
                name: "duty");

            migrationBuilder.DropTable(
                name: "goods_kind");

            migrationBuilder.DropTable(
                name: "goods_movement");

            migrationBuilder.DropTable(
                name: "inspection");

            migrationBuilder.DropTable(
                name: "inspection_round");

            migrationBuilder.DropTable(
                name: "inspection_step");

            migrationBuilder.DropTable(
                name: "life_event");

            migrationBuilder.DropTable(
                name: "offer");

            migrationBuilder.DropTable(
                name: "point");

            migrationBuilder.DropTable(
                name: "point_kind");

            migrationBuilder.DropTable(
                name: "project");

            migrationBuilder.DropTable(
                name: "provider");

            migrationBuilder.DropTable(
                name: "reading_room");

            migrationBuilder.DropTable(
                name: "redemption");

            migrationBuilder.DropTable(
                name: "round_point");

            migrationBuilder.DropTable(
                name: "service_answer");

            migrationBuilder.DropTable(
                name: "service_request");

            migrationBuilder.DropTable(
                name: "service_union");

            migrationBuilder.DropTable(
                name: "service_word");

            migrationBuilder.DropTable(
                name: "session_role");

            migrationBuilder.DropTable(
                name: "sign_up");

            migrationBuilder.DropTable(
                name: "star_award");

            migrationBuilder.DropTable(
                name: "star_case");

            migrationBuilder.DropTable(
                name: "team");

            migrationBuilder.DropTable(
                name: "team_member");

            migrationBuilder.DropTable(
                name: "volunteer");

            migrationBuilder.DropTable(
                name: "volunteer_application");

            migrationBuilder.DropTable(
                name: "volunteer_registration");
        }
    }
}
