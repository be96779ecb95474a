using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shiji.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Recommendations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "recommendation",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    member_id = table.Column<int>(type: "INTEGER", nullable: false),
                    aim = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    voters = table.Column<int>(type: "INTEGER", nullable: false),
                    present = table.Column<int>(type: "INTEGER", nullable: false),
                    yes = table.Column<int>(type: "INTEGER", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    posted_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recommendation", x => x.id);
                    table.CheckConstraint("recommendation_aim", "\"aim\" IN (1, 2)");
                    table.CheckConstraint("recommendation_stage", "\"stage\" IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)");
                });

            migrationBuilder.CreateTable(
                name: "recommendation_step",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recommendation_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recommendation_step", x => x.id);
                    table.CheckConstraint("recommendation_step_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("recommendation_step_stage", "\"stage\" IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)");
                });

            migrationBuilder.CreateIndex(
                name: "IX_recommendation_organisation_id_stage",
                table: "recommendation",
                columns: new[] { "organisation_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "IX_recommendation_person_id",
                table: "recommendation",
                column: "person_id",
                unique: true,
                filter: "stage < 7");

            migrationBuilder.CreateIndex(
                name: "IX_recommendation_step_day_organisation_id",
                table: "recommendation_step",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_recommendation_step_person_id",
                table: "recommendation_step",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_recommendation_step_recommendation_id",
                table: "recommendation_step",
                column: "recommendation_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "recommendation");

            migrationBuilder.DropTable(
                name: "recommendation_step");
        }
    }
}
