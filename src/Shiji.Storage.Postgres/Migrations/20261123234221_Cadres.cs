using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shiji.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Cadres : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "appointment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<int>(type: "integer", nullable: false),
                    tenure = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    elected = table.Column<bool>(type: "boolean", nullable: false),
                    portfolio = table.Column<string>(type: "text", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    home_unit = table.Column<string>(type: "text", nullable: true),
                    home_post = table.Column<string>(type: "text", nullable: true),
                    document = table.Column<string>(type: "text", nullable: true),
                    end_reason = table.Column<string>(type: "text", nullable: true),
                    end_document = table.Column<string>(type: "text", nullable: true),
                    @void = table.Column<bool>(name: "void", type: "boolean", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appointment", x => x.id);
                    table.CheckConstraint("appointment_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("appointment_tenure", "\"tenure\" IN (1, 2, 3, 4)");
                    table.CheckConstraint("appointment_title", "\"title\" IN (1, 2, 3, 4)");
                    table.CheckConstraint("appointment_type", "\"type\" IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)");
                    table.CheckConstraint("until_after_day", "until IS NULL OR until > day");
                });

            migrationBuilder.CreateTable(
                name: "filling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    appointment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @void = table.Column<bool>(name: "void", type: "boolean", nullable: false),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_filling", x => x.id);
                    table.CheckConstraint("filling_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                });

            migrationBuilder.CreateTable(
                name: "post_quota",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<int>(type: "integer", nullable: false),
                    tenure = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "text", nullable: true),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_quota", x => x.id);
                    table.CheckConstraint("post_quota_tenure", "\"tenure\" IN (1, 2, 3, 4)");
                    table.CheckConstraint("post_quota_title", "\"title\" IN (1, 2, 3, 4)");
                    table.CheckConstraint("post_quota_type", "\"type\" IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)");
                });

            migrationBuilder.CreateTable(
                name: "required_post",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    quota_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<int>(type: "integer", nullable: false),
                    tenure = table.Column<int>(type: "integer", nullable: false),
                    @void = table.Column<bool>(name: "void", type: "boolean", nullable: false),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_required_post", x => x.id);
                    table.CheckConstraint("required_post_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("required_post_tenure", "\"tenure\" IN (1, 2, 3, 4)");
                    table.CheckConstraint("required_post_title", "\"title\" IN (1, 2, 3, 4)");
                });

            migrationBuilder.CreateTable(
                name: "reserve",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    target_id = table.Column<int>(type: "integer", nullable: true),
                    because = table.Column<string>(type: "text", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "text", nullable: true),
                    @void = table.Column<bool>(name: "void", type: "boolean", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reserve", x => x.id);
                    table.CheckConstraint("reserve_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("reserve_kind", "\"kind\" IN (1, 2)");
                    table.CheckConstraint("until_after_day", "until IS NULL OR until > day");
                });

            migrationBuilder.CreateIndex(
                name: "IX_appointment_day_organisation_id",
                table: "appointment",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_appointment_organisation_id_person_id",
                table: "appointment",
                columns: new[] { "organisation_id", "person_id" },
                unique: true,
                filter: "until IS NULL AND NOT void");

            migrationBuilder.CreateIndex(
                name: "IX_appointment_person_id",
                table: "appointment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_one_full_time",
                table: "appointment",
                column: "person_id",
                unique: true,
                filter: "tenure = 1 AND until IS NULL AND NOT void");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_one_secretary",
                table: "appointment",
                column: "organisation_id",
                unique: true,
                filter: "title = 1 AND until IS NULL AND NOT void");

            migrationBuilder.CreateIndex(
                name: "IX_filling_appointment_id",
                table: "filling",
                column: "appointment_id");

            migrationBuilder.CreateIndex(
                name: "IX_filling_day_organisation_id",
                table: "filling",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_filling_post_id",
                table: "filling",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "IX_post_quota_owner_id_type",
                table: "post_quota",
                columns: new[] { "owner_id", "type" });

            migrationBuilder.CreateIndex(
                name: "IX_required_post_day_organisation_id",
                table: "required_post",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_required_post_organisation_id",
                table: "required_post",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_reserve_day_organisation_id",
                table: "reserve",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_reserve_person_id",
                table: "reserve",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_reserve_target_id",
                table: "reserve",
                column: "target_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "appointment");

            migrationBuilder.DropTable(
                name: "filling");

            migrationBuilder.DropTable(
                name: "post_quota");

            migrationBuilder.DropTable(
                name: "required_post");

            migrationBuilder.DropTable(
                name: "reserve");
        }
    }
}
