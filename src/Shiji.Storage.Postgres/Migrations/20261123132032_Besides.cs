using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shiji.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Besides : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "against",
                table: "published_figure",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "at",
                table: "published_figure",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "beside",
                table: "published_figure",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "against",
                table: "published_figure");

            migrationBuilder.DropColumn(
                name: "at",
                table: "published_figure");

            migrationBuilder.DropColumn(
                name: "beside",
                table: "published_figure");
        }
    }
}
