using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Shiji.Kernel.Access;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>后备人选页 — who is in reserve here and below, how many communities have somebody, and taking somebody in.</summary>
public sealed partial class ReservesPage
{
    private const int PageSize = 50;

    private static readonly Choice[] Kinds = [.. Enum.GetValues<ReserveKind>().Select(k => new Choice($"{k}", k.Word()))];

    private static readonly Choice[] States = [new("former", "出库")];

    private string Home { get; set; } = "";

    private ReserveList Asked { get; set; } = new(null, false, null);

    private List<ReserveLine> Lines { get; set; } = [];

    private (int With, int Of) Communities { get; set; }

    private string? Next { get; set; }

    [Inject] private ReserveCadre Reserving { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "from")] private Guid? After { get; set; }

    [SupplyParameterFromForm(Name = "organisation")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromForm(Name = "target")] private string? Target { get; set; }

    [SupplyParameterFromForm(Name = "day")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "because")] private string? Because { get; set; }

    [SupplyParameterFromForm(Name = "person")] private string? PersonNumber { get; set; }

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "identity")] private string? Identity { get; set; }

    [SupplyParameterFromForm(Name = "born")] private string? Born { get; set; }

    private string Sentence => $"专职团干部储备库和社区团委书记后备名单{(Communities.Of > 0 ? $"；{Communities.Of} 个社区中有 {Communities.With} 个有后备人选" : "")}。";

    private string? ExportHref => May(Permission.ExportLists) ? QueryHelpers.AddQueryString(CadresExport.Reserves, Query) : null;

    private Dictionary<string, string?> Query => new() { ["kind"] = Asked.Kind, ["state"] = Asked.Former ? "former" : null, ["unit"] = Asked.Unit };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Home = (await Directory.HomeAsync(Cancel))?.Name ?? "";
        Asked = ReserveList.Read(Http.Request.Query);
        Communities = await ReserveList.CommunitiesAsync(Db, Cancel);
        Lines = await Asked.TakeAsync(Db, After, PageSize + 1, Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Lines[^1].Reserve.Id);
    }

    private string To(Guid? after) => QueryHelpers.AddQueryString("/cadres/reserve", new Dictionary<string, string?>(Query) { ["from"] = after?.ToString() });

    private async Task EnterAsync()
    {
        var made = await TryAsync();
        Said(made.Refusal, made.Ok ? $"/cadres/reserve/{made.Value.Id}" : "", "entered");
    }

    private async Task<Outcome<Reserve>> TryAsync()
    {
        var (unit, day, born) = (await OrganisationOf(Unit), DayOf(Day, "day"), DayOrNone(Born, "born"));
        var target = string.IsNullOrWhiteSpace(Target) ? new Outcome<int>(0, null) : await OrganisationOf(Target);
        if ((unit.Refusal ?? day.Refusal ?? born.Refusal ?? (target.Refusal is { } none ? none with { Field = "target" } : null)) is { } unread) return unread;
        if (!string.IsNullOrWhiteSpace(PersonNumber) && NumberOf(PersonNumber) is null) return new Refusal("人员编号是数字，请在人员页核对。", "person");
        var entry = new NewPerson(unit.Value, Name) { Identity = Identity, BornOn = born.Value };
        var made = await Reserving.EnterAsync(entry, NumberOf(PersonNumber), Enum.TryParse<ReserveKind>(Kind, out var kind) ? kind : default, string.IsNullOrWhiteSpace(Target) ? null : target.Value, day.Value, Because, Cancel);
        return made.Refusal is { Field: RegisterPerson.Likely } ? new Refusal("档案里有像是同一个人的，请先在人员页找到或建档，再填人员编号。", "person") : made;
    }
}
