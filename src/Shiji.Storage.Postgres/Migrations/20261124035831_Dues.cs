using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shiji.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Dues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "dues_band",
                table: "member",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "dues_fen",
                table: "member",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "arrears",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    member_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    @void = table.Column<bool>(name: "void", type: "boolean", nullable: false),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arrears", x => x.id);
                    table.CheckConstraint("arrears_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("arrears_level", "\"level\" IN (1, 2)");
                    table.CheckConstraint("until_after_day", "until IS NULL OR until > day");
                });

            migrationBuilder.CreateTable(
                name: "dues_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    month_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    fen = table.Column<int>(type: "integer", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dues_line", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dues_month",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<int>(type: "integer", nullable: false),
                    unpaid = table.Column<int>(type: "integer", nullable: false),
                    due_fen = table.Column<long>(type: "bigint", nullable: false),
                    unpaid_fen = table.Column<long>(type: "bigint", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dues_month", x => x.id);
                    table.CheckConstraint("dues_month_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                });

            migrationBuilder.AddCheckConstraint(
                name: "member_dues_band",
                table: "member",
                sql: "\"dues_band\" IN (1, 2, 3, 4)");

            migrationBuilder.CreateIndex(
                name: "IX_arrears_day_organisation_id",
                table: "arrears",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_arrears_member_id_level_organisation_id_day",
                table: "arrears",
                columns: new[] { "member_id", "level", "organisation_id", "day" },
                unique: true,
                filter: "NOT void");

            migrationBuilder.CreateIndex(
                name: "IX_arrears_person_id",
                table: "arrears",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_dues_line_member_id",
                table: "dues_line",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "IX_dues_line_month_id_member_id",
                table: "dues_line",
                columns: new[] { "month_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dues_line_person_id",
                table: "dues_line",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_dues_month_day_organisation_id",
                table: "dues_month",
                columns: new[] { "day", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dues_month_organisation_id",
                table: "dues_month",
                column: "organisation_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "arrears");

            migrationBuilder.DropTable(
                name: "dues_line");

            migrationBuilder.DropTable(
                name: "dues_month");

            migrationBuilder.DropCheckConstraint(
                name: "member_dues_band",
                table: "member");

            migrationBuilder.DropColumn(
                name: "dues_band",
                table: "member");

            migrationBuilder.DropColumn(
                name: "dues_fen",
                table: "member");
        }
    }
}
