using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Registers;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>设台账页 — a cadre says what a row is and which columns it has; what is counted already is shown before it is asked for again.</summary>
public sealed partial class NewRegisterPage
{
    private static readonly IReadOnlyList<Choice> Ways = [new("", "流量：发生一次记一行"), new("1", "存量：从起日到止日都算在册")];

    /// <summary>Columns that are seen at once; the rest are behind a fold.</summary>
    private const int Shown = 4;

    [Inject] private DefineRegister Define { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private RegisterCard Card { get; set; } = null!;

    private IReadOnlyList<LikeFigure> Like { get; set; } = [];

    private string Here => Where.To("/registers/new");

    private IReadOnlyList<Choice> Groups => [.. Chapters.Of(Where.Catalogue).Select(c => new Choice(c, c))];

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;

    protected override void OnInitialized() => Card = RegisterCardForm.Of(Http.Request);

    private async Task DefineAsync()
    {
        var made = await Define.DoAsync(Card, Cancel);
        if (made.Ok)
        {
            Navigation.NavigateTo(Where.To(Where.Keyed("registers", made.Value.Key)));
            return;
        }

        Refuse(made.Refusal, StatusCodes.Status422UnprocessableEntity);
        if (made.Refusal.Field == "why") Like = await Define.LikeAsync(Card with { Columns = [.. Card.Columns.Where(c => !string.IsNullOrWhiteSpace(c.Name))] }, Cancel);
    }
}
