using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.Registers;

/// <summary>读填报单 — what was typed becomes a row of the register, or a refusal that names the field; whether the row may be is asked by who submits it.</summary>
public sealed class ReadEntry(ShijiDb db, OrganisationDirectory directory, Vault vault)
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Outcome<RegisterRow>> DoAsync(Register register, RowEntry entry, CancellationToken cancel = default)
    {
        var unit = await directory.FindAsync(entry.Organisation, cancel);
        if (!unit.Ok) return unit.Refusal with { Field = "organisation" };
        if (Day(entry.Day) is not { } day) return new Refusal("日期请写成 2022-05-04 这样。", "day");
        var row = new RegisterRow { RegisterId = register.Id, OrganisationId = unit.Value.Id, Day = day };
        var (details, secrets) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var column in register.Columns)
            if (entry.Values.GetValueOrDefault(column.Key)?.Trim() is { Length: > 0 } text && await FillAsync(row, column, text, column.Slot == ColumnSlot.Sealed ? secrets : details, cancel) is { } refusal) return refusal;
        if (details.Count > 0) row.Details = JsonSerializer.Serialize(details, Plainly);
        row.Secret = RowSecrets.Seal(vault, secrets);
        return row;
    }

    /// <summary>Writes what was typed anew onto a row that was returned; what is under seal stays unless it is written again, its number in any case.</summary>
    public static void Onto(RegisterRow kept, RegisterRow typed)
    {
        (kept.OrganisationId, kept.Day, kept.Until) = (typed.OrganisationId, typed.Day, typed.Until);
        (kept.Quantity1, kept.Quantity2, kept.PersonId, kept.SubjectId) = (typed.Quantity1, typed.Quantity2, typed.PersonId, typed.SubjectId);
        (kept.Facet1, kept.Facet2, kept.Facet3) = (typed.Facet1, typed.Facet2, typed.Facet3);
        (kept.Title, kept.Details, kept.Number, kept.Secret) = (typed.Title, typed.Details, typed.Number ?? kept.Number, typed.Secret ?? kept.Secret);
    }

    private async Task<Refusal?> FillAsync(RegisterRow row, RegisterColumn column, string text, Dictionary<string, string> texts, CancellationToken cancel)
    {
        switch (column.Slot)
        {
            case ColumnSlot.Quantity1 or ColumnSlot.Quantity2 or ColumnSlot.Person:
                if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    return new Refusal($"“{column.Name}”请填整数{(column.Slot == ColumnSlot.Person ? "，即人员编号" : $"，单位是{column.Unit}，不写小数和单位")}。", column.Key);
                if (column.Slot == ColumnSlot.Quantity1) row.Quantity1 = number;
                else if (column.Slot == ColumnSlot.Quantity2) row.Quantity2 = number;
                else return await PersonAsync(row, column, number, cancel);
                break;
            case ColumnSlot.Facet1: row.Facet1 = text; break;
            case ColumnSlot.Facet2: row.Facet2 = text; break;
            case ColumnSlot.Facet3: row.Facet3 = text; break;
            case ColumnSlot.Number: row.Number = text; break;
            case ColumnSlot.Title: row.Title = text; break;
            case ColumnSlot.Subject: row.SubjectId = await SubjectAsync(column.Name, text, cancel); break;
            case ColumnSlot.Until when Day(text) is { } until: row.Until = until; break;
            case ColumnSlot.Until: return new Refusal($"“{column.Name}”请写成 2022-05-04 这样的日期。", column.Key);
            default: texts[column.Key] = text; break;
        }

        return null;
    }

    private async Task<Refusal?> PersonAsync(RegisterRow row, RegisterColumn column, long number, CancellationToken cancel)
    {
        if (!await db.Set<Person>().AnyAsync(p => p.Id == number && p.ErasedAt == null, cancel))
            return new Refusal($"“{column.Name}”写的人员编号 {number} 不在您现在的岗位管的人里，请先在人员里建档。", column.Key);
        row.PersonId = (int)number;
        return null;
    }

    /// <summary>The thing of this name; one that nobody has named yet is new, and is saved with the row.</summary>
    private async Task<int> SubjectAsync(string kind, string name, CancellationToken cancel)
    {
        if (await db.Set<Subject>().AsNoTracking().Where(s => s.Kind == kind && s.Name == name).OrderBy(s => s.Id).FirstOrDefaultAsync(cancel) is { } known) return known.Id;
        var fresh = new Subject { Id = await db.TakeNumbersAsync<Subject>(cancel: cancel), Kind = kind, Name = name };
        db.Add(fresh);
        return fresh.Id;
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
