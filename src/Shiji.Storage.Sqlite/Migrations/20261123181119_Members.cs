using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shiji.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Members : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "admission",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    recommended_by = table.Column<string>(type: "TEXT", nullable: true),
                    talked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    activist_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    target_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    class_hours = table.Column<int>(type: "INTEGER", nullable: false),
                    service_minutes = table.Column<long>(type: "INTEGER", nullable: false),
                    first_introducer_id = table.Column<int>(type: "INTEGER", nullable: true),
                    second_introducer_id = table.Column<int>(type: "INTEGER", nullable: true),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    meeting_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    voters = table.Column<int>(type: "INTEGER", nullable: false),
                    present = table.Column<int>(type: "INTEGER", nullable: false),
                    yes = table.Column<int>(type: "INTEGER", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    member_id = table.Column<int>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_admission", x => x.id);
                    table.CheckConstraint("admission_stage", "\"stage\" IN (1, 2, 3, 4, 5, 6, 7, 8)");
                });

            migrationBuilder.CreateTable(
                name: "admission_step",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    admission_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    recommended = table.Column<bool>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_admission_step", x => x.id);
                    table.CheckConstraint("admission_step_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("admission_step_stage", "\"stage\" IN (1, 2, 3, 4, 5, 6, 7, 8)");
                });

            migrationBuilder.CreateTable(
                name: "branch_duty",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    campaign_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    due = table.Column<int>(type: "INTEGER", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    present = table.Column<int>(type: "INTEGER", nullable: false),
                    submitted_by = table.Column<string>(type: "TEXT", nullable: true),
                    submitted_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_branch_duty", x => x.id);
                    table.CheckConstraint("branch_duty_state", "\"state\" IN (1, 2, 3, 4)");
                });

            migrationBuilder.CreateTable(
                name: "duty_campaign",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    owner_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty_campaign", x => x.id);
                    table.CheckConstraint("duty_campaign_kind", "\"kind\" IN (1, 2)");
                });

            migrationBuilder.CreateTable(
                name: "duty_line",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    duty_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    member_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    result = table.Column<int>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    done = table.Column<bool>(type: "INTEGER", nullable: false),
                    evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty_line", x => x.id);
                    table.CheckConstraint("duty_line_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("duty_line_kind", "\"kind\" IN (1, 2)");
                    table.CheckConstraint("duty_line_result", "\"result\" IN (1, 2, 3, 4, 5)");
                });

            migrationBuilder.CreateTable(
                name: "member",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    registered_as = table.Column<int>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    in_party = table.Column<bool>(type: "INTEGER", nullable: false),
                    floating = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member", x => x.id);
                    table.CheckConstraint("member_state", "\"state\" IN (1, 2, 3, 4, 5, 6, 7, 8)");
                });

            migrationBuilder.CreateTable(
                name: "number_batch",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    out_of_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    tier = table.Column<int>(type: "INTEGER", nullable: false),
                    domain = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    first = table.Column<long>(type: "INTEGER", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    @void = table.Column<bool>(name: "void", type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_number_batch", x => x.id);
                    table.CheckConstraint("number_batch_domain", "\"domain\" IN (1, 2)");
                    table.CheckConstraint("number_batch_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("number_batch_tier", "\"tier\" IN (1, 2, 3)");
                });

            migrationBuilder.CreateTable(
                name: "number_use",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    batch_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    member_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_number_use", x => x.id);
                    table.CheckConstraint("number_use_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                });

            migrationBuilder.CreateTable(
                name: "roll_change",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    member_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    other_id = table.Column<int>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    @void = table.Column<bool>(name: "void", type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roll_change", x => x.id);
                    table.CheckConstraint("roll_change_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("roll_change_kind", "\"kind\" IN (1, 2, 3, 4, 11, 12, 13, 14, 15, 16)");
                });

            migrationBuilder.CreateTable(
                name: "roll_spell",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    member_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    in_party = table.Column<bool>(type: "INTEGER", nullable: false),
                    @void = table.Column<bool>(name: "void", type: "INTEGER", nullable: false),
                    evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roll_spell", x => x.id);
                    table.CheckConstraint("roll_spell_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("until_after_day", "until IS NULL OR until > day");
                });

            migrationBuilder.CreateTable(
                name: "transfer",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    other_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    member_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    way = table.Column<int>(type: "INTEGER", nullable: false),
                    graduate = table.Column<bool>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfer", x => x.id);
                    table.CheckConstraint("transfer_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("transfer_state", "\"state\" IN (1, 2, 3, 4, 5, 6, 7, 8)");
                    table.CheckConstraint("transfer_way", "\"way\" IN (1, 2, 3, 4, 5, 6, 7, 8, 9)");
                });

            migrationBuilder.CreateTable(
                name: "transfer_step",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    transfer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    timely = table.Column<bool>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfer_step", x => x.id);
                    table.CheckConstraint("transfer_step_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("transfer_step_kind", "\"kind\" IN (1, 2, 3)");
                });

            migrationBuilder.CreateIndex(
                name: "IX_admission_organisation_id_stage",
                table: "admission",
                columns: new[] { "organisation_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "IX_admission_person_id",
                table: "admission",
                column: "person_id",
                unique: true,
                filter: "stage < 7");

            migrationBuilder.CreateIndex(
                name: "IX_admission_step_admission_id",
                table: "admission_step",
                column: "admission_id");

            migrationBuilder.CreateIndex(
                name: "IX_admission_step_day_organisation_id",
                table: "admission_step",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_admission_step_person_id",
                table: "admission_step",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_branch_duty_campaign_id_organisation_id",
                table: "branch_duty",
                columns: new[] { "campaign_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_branch_duty_organisation_id_day",
                table: "branch_duty",
                columns: new[] { "organisation_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_duty_campaign_owner_id_cut_off",
                table: "duty_campaign",
                columns: new[] { "owner_id", "cut_off" });

            migrationBuilder.CreateIndex(
                name: "IX_duty_line_day_organisation_id",
                table: "duty_line",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_duty_line_duty_id",
                table: "duty_line",
                column: "duty_id");

            migrationBuilder.CreateIndex(
                name: "IX_duty_line_member_id_kind_year",
                table: "duty_line",
                columns: new[] { "member_id", "kind", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_duty_line_person_id",
                table: "duty_line",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_member_number",
                table: "member",
                column: "number",
                unique: true,
                filter: "number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_member_organisation_id_id",
                table: "member",
                columns: new[] { "organisation_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_member_person_id",
                table: "member",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_member_registered_as",
                table: "member",
                column: "registered_as",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_number_batch_day_organisation_id",
                table: "number_batch",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_number_batch_out_of_id",
                table: "number_batch",
                column: "out_of_id");

            migrationBuilder.CreateIndex(
                name: "IX_number_batch_tier_first",
                table: "number_batch",
                columns: new[] { "tier", "first" },
                unique: true,
                filter: "NOT void");

            migrationBuilder.CreateIndex(
                name: "IX_number_use_batch_id",
                table: "number_use",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "IX_number_use_day_organisation_id",
                table: "number_use",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_number_use_number",
                table: "number_use",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_number_use_person_id",
                table: "number_use",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_roll_change_day_organisation_id",
                table: "roll_change",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_roll_change_member_id",
                table: "roll_change",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "IX_roll_change_person_id",
                table: "roll_change",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_roll_spell_day_organisation_id",
                table: "roll_spell",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_roll_spell_member_id",
                table: "roll_spell",
                column: "member_id",
                unique: true,
                filter: "until IS NULL AND NOT void");

            migrationBuilder.CreateIndex(
                name: "IX_roll_spell_organisation_id_day",
                table: "roll_spell",
                columns: new[] { "organisation_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_roll_spell_person_id",
                table: "roll_spell",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_transfer_day_organisation_id",
                table: "transfer",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_transfer_member_id",
                table: "transfer",
                column: "member_id",
                unique: true,
                filter: "state < 4");

            migrationBuilder.CreateIndex(
                name: "IX_transfer_organisation_id_state",
                table: "transfer",
                columns: new[] { "organisation_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_transfer_other_id_state",
                table: "transfer",
                columns: new[] { "other_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_transfer_person_id",
                table: "transfer",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_transfer_step_day_organisation_id",
                table: "transfer_step",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_transfer_step_person_id",
                table: "transfer_step",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_transfer_step_transfer_id",
                table: "transfer_step",
                column: "transfer_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "admission");

            migrationBuilder.DropTable(
                name: "admission_step");

            migrationBuilder.DropTable(
                name: "branch_duty");

            migrationBuilder.DropTable(
                name: "duty_campaign");

            migrationBuilder.DropTable(
                name: "duty_line");

            migrationBuilder.DropTable(
                name: "member");

            migrationBuilder.DropTable(
                name: "number_batch");

            migrationBuilder.DropTable(
                name: "number_use");

            migrationBuilder.DropTable(
                name: "roll_change");

            migrationBuilder.DropTable(
                name: "roll_spell");

            migrationBuilder.DropTable(
                name: "transfer");

            migrationBuilder.DropTable(
                name: "transfer_step");
        }
    }
}
