using Shiji.Kernel.Registers;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>行副本 — the same content once more, without the number, which must stay unique.</summary>
internal static class RowCopy
{
    public static RegisterRow Copy(this RegisterRow row) => new()
    {
        RegisterId = row.RegisterId,
        OrganisationId = row.OrganisationId,
        Day = row.Day,
        Until = row.Until,
        Evidence = row.Evidence,
        Quantity1 = row.Quantity1,
        Quantity2 = row.Quantity2,
        Facet1 = row.Facet1,
        Facet2 = row.Facet2,
        Facet3 = row.Facet3,
        PersonId = row.PersonId,
        SubjectId = row.SubjectId,
        Title = row.Title,
        Details = row.Details,
    };
}
