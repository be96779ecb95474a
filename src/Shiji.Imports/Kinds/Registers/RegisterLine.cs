using System.Globalization;
using Shiji.Kernel.Registers;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>A line that would be a row of a register.</summary>
internal sealed class RegisterLine(SheetRow source, RegisterRow row) : Line(source)
{
    public RegisterRow Row { get; } = row;

    public override int OrganisationId { get => Row.OrganisationId; set => Row.OrganisationId = value; }

    public string? Person { get; set; }

    public string? Identity { get; set; }

    public NamedPerson? Named => Person is { } name ? new(name, Identity) : null;

    public string? Subject { get; set; }

    /// <summary>What a row says, whoever stored it.</summary>
    public static string Content(RegisterRow row) => string.Join('\u001f',
        row.OrganisationId.ToString(CultureInfo.InvariantCulture), $"{row.Day:yyyyMMdd}", $"{row.Until:yyyyMMdd}", $"{row.Quantity1}", $"{row.Quantity2}",
        row.Facet1, row.Facet2, row.Facet3, $"{row.PersonId}", $"{row.SubjectId}", row.Title, row.Details);
}
