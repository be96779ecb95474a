using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;

namespace Shiji.Workbench;

/// <summary>填报页 — one row of a register, its form made from the columns; also the correction of one that counts.</summary>
public sealed partial class NewRowPage
{
    private const string Prefix = "v_";

    [Parameter] public string? RegisterKey { get; set; }

    /// <summary>The row in force that this one corrects; null for a new one.</summary>
    [Parameter] public Guid? Corrected { get; set; }

    /// <summary>The row sent back that is changed and sent again.</summary>
    [Parameter] public Guid? Returned { get; set; }

    [Inject] private ResubmitRow Resubmit { get; set; } = null!;

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private ReadEntry Read { get; set; } = null!;

    [Inject] private SubmitRow Submit { get; set; } = null!;

    [Inject] private CorrectRow Correct { get; set; } = null!;

    [Inject] private RowLines Namer { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The row entered just before this one.</summary>
    [SupplyParameterFromQuery(Name = "done")] private Guid? Done { get; set; }

    private Register? Register { get; set; }

    private RowLine? Old { get; set; }

    private string Title => Returned is not null ? $"改好重报{Register!.Name}" : Corrected is null ? $"填一行{Register!.Name}" : $"更正{Register!.Name}";

    private string Missing => Refused?.Message ?? "";

    private string Unit => Old?.Organisation.Code ?? Where.Organisation.Code;

    private string Day => (Old?.Row.Day ?? Clock.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Here => Where.To(Returned is { } back ? $"/records/{back}/resubmit" : Corrected is { } id ? $"/records/{id}/correct" : Where.Keyed("registers", Register!.Key, "/rows/new"));

    private string Back => Where.To((Returned ?? Corrected) is { } id ? $"/records/{id}" : Where.Keyed("registers", Register!.Key));

    protected override async Task OnInitializedAsync()
    {
        if ((Returned ?? Corrected) is { } id)
        {
            var row = await Db.Set<RegisterRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, Cancel);
            Register = row is null ? null : Where.Catalogue.Registers.FirstOrDefault(r => r.Id == row.RegisterId);
            if (Register is not null) Old = (await Namer.OfAsync(Register, [row!], Cancel))[0];
        }
        else Register = Where.Catalogue.Register(RegisterKey ?? "");
        if (Register is null) Refuse(new((Returned ?? Corrected) is null ? "没有这本台账，请从台账目录里选。" : "没有这条记录，请从台账里找。"));
    }

    private async Task SubmitAsync()
    {
        if (Register is not { } register) return;
        var row = await Read.DoAsync(register, new(Asked("organisation"), Asked("day"), register.Columns.ToDictionary(c => c.Key, c => Asked(Prefix + c.Key))), Cancel);
        var refusal = !row.Ok ? row.Refusal : Returned is { } back ? await Resubmit.DoAsync(back, kept => ReadEntry.Onto(kept, row.Value), Cancel) : Corrected is { } id ? await Correct.DoAsync(id, row.Value, Asked("reason") ?? "", Cancel) : await Submit.DoAsync(row.Value, Cancel);
        if (refusal is null && Returned is { } sent) Navigation.NavigateTo(Where.To($"/records/{sent}"));
        else if (refusal is null) Navigation.NavigateTo(Corrected is null ? Where.To(Where.Keyed("registers", register.Key, "/rows/new"), ("done", row.Value!.Id.ToString())) : Where.To($"/records/{row.Value!.Id}"));
        else Refuse(refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private string? ValueOf(RegisterColumn column) => Asked(Prefix + column.Key) ?? (Old is { } old ? column.Slot switch
    {
        ColumnSlot.Quantity1 => old.Row.Quantity1.ToString(CultureInfo.InvariantCulture),
        ColumnSlot.Quantity2 => old.Row.Quantity2.ToString(CultureInfo.InvariantCulture),
        ColumnSlot.Person => old.Row.PersonId?.ToString(CultureInfo.InvariantCulture),
        ColumnSlot.Until => old.Row.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ColumnSlot.Sealed => null, // to be written anew: nobody opens it by correcting
        _ => old.Of(column),
    } : null);

    private static string? HelpOf(RegisterColumn column) => column.Slot switch
    {
        ColumnSlot.Person => "人员编号，在人员页上看得到。",
        ColumnSlot.Subject => $"写全称；同一个{column.Name}写法要一样，才不会重复计数。",
        ColumnSlot.Until => "不再在册的第一天；还在册的不填。",
        ColumnSlot.Sealed => "存下以后密封，看要写理由。",
        _ => null,
    };

    private string? Asked(string name) => Http.Request.HasFormContentType ? Http.Request.Form[name].FirstOrDefault() : null;

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;
}
