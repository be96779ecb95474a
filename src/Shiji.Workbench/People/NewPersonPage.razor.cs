using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>登记人员页 — one form: who it is, whether they are here already, and the way to the unit that has them.</summary>
public sealed partial class NewPersonPage
{
    private const string Same = "same";
    private const string Other = "other";

    private static readonly Choice[] Judgements = [new(Same, "是同一人"), new(Other, "不是同一人")];
    private static readonly Choice[] Kinds = [.. Enum.GetValues<IdentityKind>().Select(k => new Choice($"{k}", $"{k.Word()}（{k.Form()}）"))];

    private Refusal? Wrong { get; set; }

    private PersonCase? Asked { get; set; }

    private IReadOnlyList<LikelyPerson> Likely { get; set; } = [];

    private IReadOnlyList<ConsentPurpose> Purposes { get; set; } = [];

    private string GuardianAge { get; set; } = "";

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private RegisterPerson Register { get; set; } = null!;

    [Inject] private FindLikely Find { get; set; } = null!;

    [Inject] private AskToJoin Ask { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromForm(Name = "identity")] private string? Identity { get; set; }

    [SupplyParameterFromForm(Name = "born")] private string? Born { get; set; }

    [SupplyParameterFromForm(Name = "phone")] private string? Phone { get; set; }

    [SupplyParameterFromForm(Name = "guardian-name")] private string? GuardianName { get; set; }

    [SupplyParameterFromForm(Name = "guardian-relation")] private string? GuardianRelation { get; set; }

    [SupplyParameterFromForm(Name = "guardian-phone")] private string? GuardianPhone { get; set; }

    [SupplyParameterFromForm(Name = "consents")] private Dictionary<string, string>? Consents { get; set; }

    [SupplyParameterFromForm(Name = "judged")] private Dictionary<string, string>? Judged { get; set; }

    [SupplyParameterFromForm(Name = "because")] private string? Because { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "do")] private string? Deed { get; set; }

    private string Here => Where.To("/people/new");

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Purposes = await Db.PurposesAsync(Clock.Today, Cancel);
        GuardianAge = (await Rules.OnAsync(Clock.Today, Cancel)).Find(Childhood.AgeRule)?.Amount() ?? "规定年龄";
    }

    private async Task RegisterAsync()
    {
        var entry = Entry();
        if (Deed == "join")
        {
            var asked = await Ask.DoAsync(entry, Reason, Cancel);
            if (asked.Ok) Asked = asked.Value;
            else Said(asked.Refusal with { Field = asked.Refusal.Field == "reason" ? RegisterPerson.Elsewhere : asked.Refusal.Field });
            return;
        }

        if (Judged?.FirstOrDefault(j => j.Value == Same).Key is { } same)
        {
            Navigation.NavigateTo(Where.To($"/people/{same}"));
            return;
        }

        if (Drafted(entry) is { } wrong)
        {
            Said(wrong);
            return;
        }

        var made = await Register.DoAsync(entry, Cancel);
        if (made.Ok) Navigation.NavigateTo(Where.To($"/people/{made.Value.Id}", ("done", "registered")));
        else
        {
            // What was judged stays on the page, so that the reason has something to be a reason for.
            if (made.Refusal.Field is RegisterPerson.Likely or "because") Likely = await Find.DoAsync(Register.Draft(entry).Value!, Cancel);
            Said(made.Refusal);
        }
    }

    private Refusal? Drafted(NewPerson entry) =>
        !string.IsNullOrWhiteSpace(Born) && entry.BornOn is null ? new Refusal("出生日期看不懂，请写成 2008-01-31 这样。", "born") : null;

    private NewPerson Entry() => new(Where.Node, Name)
    {
        Kind = Enum.TryParse<IdentityKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null,
        Identity = Identity,
        Phone = Phone,
        BornOn = DateOnly.TryParseExact(Born?.Trim(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null,
        Guardian = string.IsNullOrWhiteSpace(GuardianName + GuardianRelation + GuardianPhone) ? null : new(GuardianName, GuardianPhone, GuardianRelation),
        Consents = [.. (Consents ?? []).Where(c => c.Value == ConsentField.Yes).Select(c => c.Key)],
        DistinctFrom = [.. (Judged ?? []).Where(j => j.Value == Other).Select(j => int.TryParse(j.Key, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : 0)],
        DistinctBecause = Because,
    };

    private void Said(Refusal refusal) => (Wrong, Http.Response.StatusCode) = (refusal, StatusCodes.Status422UnprocessableEntity);

    private string? Answered(string code) => Consents?.GetValueOrDefault(code);

    private string? JudgedOf(int id) => Judged?.GetValueOrDefault($"{id}");

    private string? ErrorOf(string field) => Wrong?.Field == field ? Wrong.Message : null;
}
