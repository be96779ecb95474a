using System.Text.Json;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;

namespace Shiji.Api;

/// <summary>台账行（接口） — one row with its values by column; a person is only ever the masked name.</summary>
/// <param name="RecordedAt">The instant, UTC.</param>
public sealed record RowItem(
    Guid Id, string Register, DateOnly Day, DateOnly? Until, OrganisationMention Organisation, string State, string StateName, string Evidence, string EvidenceName,
    IReadOnlyDictionary<string, object?> Values, string RecordedBy, DateTime RecordedAt, Guid? CorrectionOf, string? Reason)
{
    internal static RowItem Of(Register register, RegisterRow row, RowNames names) => new(
        row.Id, register.Key, row.Day, row.Until, OrganisationMention.Of(names.Units[row.OrganisationId]),
        Words.Of(row.State), row.State.Word(), Words.Of(row.Evidence), row.Evidence.Word(),
        ValuesOf(register, row, names), Recorders.Word(row.RecordedBy), row.RecordedAt, row.CorrectionOf, row.Reason);

    private static Dictionary<string, object?> ValuesOf(Register register, RegisterRow row, RowNames names)
    {
        var details = string.IsNullOrEmpty(row.Details) ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row.Details)!;
        return register.Columns.OrderBy(c => c.Ordinal).ToDictionary(c => c.Key, c => (object?)(c.Slot switch
        {
            ColumnSlot.Quantity1 => row.Quantity1,
            ColumnSlot.Quantity2 => row.Quantity2,
            ColumnSlot.Facet1 => row.Facet1,
            ColumnSlot.Facet2 => row.Facet2,
            ColumnSlot.Facet3 => row.Facet3,
            ColumnSlot.Person => names.PersonOf(row),
            ColumnSlot.Subject => names.SubjectOf(row),
            ColumnSlot.Number => row.Number,
            ColumnSlot.Title => row.Title,
            ColumnSlot.Until => row.Until,
            ColumnSlot.Sealed => row.Secret is null ? null : RowSecrets.Shown,
            _ => details.TryGetValue(c.Key, out var text) ? text.ToString() : null,
        }));
    }
}
