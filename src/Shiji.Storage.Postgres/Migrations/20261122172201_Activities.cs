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
                name: "session_role");

            migrationBuilder.DropTable(
                name: "sign_up");
        }
    }
}
