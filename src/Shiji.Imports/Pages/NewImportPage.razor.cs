using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Imports;

/// <summary>上传页 — which register, which file.</summary>
public sealed partial class NewImportPage
{
    private List<Choice> Choices { get; set; } = [];

    private Refusal? Refused { get; set; }

    [Inject] private KindReader Kinds { get; set; } = null!;

    [Inject] private UploadFile Upload { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "kind")] private string? OfAddress { get; set; }

    [SupplyParameterFromForm(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromForm(Name = "file")] private IFormFile? File { get; set; }

    protected override async Task OnInitializedAsync() =>
        Choices = [.. (await Kinds.AllAsync(Http.RequestAborted)).Select(k => new Choice(k.Key, $"{k.Group} · {k.Name}"))];

    private async Task UploadAsync()
    {
        var uploaded = await TryAsync(Http.RequestAborted);
        Refused = uploaded.Refusal;
        if (uploaded.Ok) Navigation.NavigateTo(ImportPage.AddressOf(uploaded.Value.Id));
        else Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private async Task<Outcome<ImportRun>> TryAsync(CancellationToken cancel)
    {
        if (File is null) return new Refusal("请选择一个文件。", "file");
        if (File.Length > ImportFile.Largest) return UploadFile.TooLarge;
        var content = new byte[File.Length];
        await using var stream = File.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancel);
        return await Upload.DoAsync(Kind, Path.GetFileName(File.FileName), content, cancel);
    }

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;
}
