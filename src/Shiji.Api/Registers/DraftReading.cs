using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;

namespace Shiji.Api;

/// <summary>读来件 — what another program sent becomes a row of the register, or a refusal that names the field.</summary>
internal sealed class DraftReading(ShijiDb db, OrganisationDirectory directory, Vault vault)
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Outcome<RegisterRow>> ReadAsync(Register register, RowDraft draft, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(draft.Organisation)) return new Refusal("请写 organisation：记在哪个组织，写组织代码。", "organisation");
        var unit = await directory.FindAsync(draft.Organisation, cancel);
        if (!unit.Ok) return unit.Refusal;
        if (Day(draft.Day) is not { } day) return new Refusal("day 请写成 2022-05-04 这样的日期。", "day");
        var until = Day(draft.Until);
        if (until is null && !string.IsNullOrEmpty(draft.Until)) return new Refusal("until 请写成 2022-05-04 这样的日期。", "until");

        // It comes from another program: its class of evidence says so in every total.
        var row = new RegisterRow { RegisterId = register.Id, OrganisationId = unit.Value.Id, Day = day, Until = until, Evidence = Evidence.Imported };
        var (details, secrets) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var (key, value) in draft.Values ?? new Dictionary<string, JsonElement>())
        {
            if (register.Columns.Find(c => c.Key == key) is not { } column)
                return new Refusal($"“{register.Name}”没有“{key}”这一栏，可用：{string.Join("、", register.Columns.OrderBy(c => c.Ordinal).Select(c => c.Key))}。", key);
            if (value.ValueKind != JsonValueKind.Null && await FillAsync(row, column, value, column.Slot == ColumnSlot.Sealed ? secrets : details, cancel) is { } refusal) return refusal;
        }

        if (details.Count > 0) row.Details = JsonSerializer.Serialize(details, Plainly);
        row.Secret = RowSecrets.Seal(vault, secrets);
        return row;
    }

    private async Task<Refusal?> FillAsync(RegisterRow row, RegisterColumn column, JsonElement value, Dictionary<string, string> texts, CancellationToken cancel)
    {
        switch (column.Slot)
        {
            case ColumnSlot.Quantity1 or ColumnSlot.Quantity2 or ColumnSlot.Person:
                if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number))
                    return new Refusal($"“{column.Name}”请填整数{(column.Slot == ColumnSlot.Person ? "，即人员编号" : $"，单位是{column.Unit}")}。", column.Key);
                if (column.Slot == ColumnSlot.Person) return await PersonAsync(row, column, number, cancel);
                if (column.Slot == ColumnSlot.Quantity1) row.Quantity1 = number;
                else row.Quantity2 = number;
                return null;
            case var _ when value.ValueKind != JsonValueKind.String:
                return new Refusal($"“{column.Name}”请填文字，用引号括起来。", column.Key);
        }

        var text = value.GetString()!.Trim();
        if (text.Length == 0) return null;
        switch (column.Slot)
        {
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
            return new Refusal($"“{column.Name}”写的人员编号 {number} 不在这个密钥的岗位管的人里，请先建档，或从 /api/v1/people 里查编号。", column.Key);
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

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
